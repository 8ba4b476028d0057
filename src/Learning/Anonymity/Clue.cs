namespace Immunotox.Learning.Anonymity;

/// <summary>What in a text may tell who a patient is.</summary>
internal enum ClueKind
{
    /// <summary>Social-security number (NIR), with or without its key.</summary>
    NationalNumber,

    /// <summary>A day of birth, or any complete date.</summary>
    BirthDate, Date,

    Phone, Mail,

    /// <summary>IPP, NDA, INS, or a long run of digits.</summary>
    HospitalNumber,

    Address, Name,
}

/// <summary>A place in a text that may tell who a patient is.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Excerpt">The words themselves.</param>
internal sealed record Clue(ClueKind Kind, int Start, string Excerpt)
{
    /// <summary>
    /// A name or a date may be somebody else's (a colleague, a score named after a person): its writer can say so. The others identify
    /// by themselves: no text is made while they are there.
    /// </summary>
    public bool Blocks => Kind is not (ClueKind.Name or ClueKind.Date);

    public string What => Kind switch
    {
        ClueKind.NationalNumber => "numéro de sécurité sociale",
        ClueKind.BirthDate => "date de naissance",
        ClueKind.Date => "date complète",
        ClueKind.Phone => "numéro de téléphone",
        ClueKind.Mail => "adresse électronique",
        ClueKind.HospitalNumber => "numéro de dossier ou d’identité",
        ClueKind.Address => "adresse postale",
        _ => "nom de personne",
    };

    public string Mend => Kind switch
    {
        ClueKind.NationalNumber => "Supprimez-le : l’identité se donne dans la messagerie sécurisée.",
        ClueKind.BirthDate => "Supprimez-la : la tranche d’âge suffit.",
        ClueKind.Date => "Écrivez un délai, par exemple «\u00a0J+12 après la 2e cure\u00a0».",
        ClueKind.Phone => "Supprimez-le : votre numéro de rappel se met dans la messagerie sécurisée.",
        ClueKind.Mail => "Supprimez-la.",
        ClueKind.HospitalNumber => "Supprimez-le : il se donne dans la messagerie sécurisée. Un résultat s’écrit avec des espaces, par exemple 12 000.",
        ClueKind.Address => "Supprimez-la.",
        _ => "Écrivez «\u00a0le patient\u00a0», «\u00a0la patiente\u00a0», «\u00a0son médecin\u00a0».",
    };
}
