namespace Immunotox.Content.Sources;

/// <summary>Why something in the content folder could not be read.</summary>
internal enum ReadFault
{
    None,

    /// <summary>The system refused the file, or failed to read it.</summary>
    UnreadableFile,

    /// <summary>The system refused to list the folder.</summary>
    UnreadableFolder,

    /// <summary>A symbolic link to a file, or to nothing: it could lead out of the content folder, so it is never followed.</summary>
    LinkedFile,

    /// <summary>A symbolic link to a folder.</summary>
    LinkedFolder,
}

/// <summary>How each fault is told to its author.</summary>
internal static class ReadFaults
{
    public static bool IsFolder(this ReadFault fault) => fault is ReadFault.UnreadableFolder or ReadFault.LinkedFolder;

    public static (string Code, string Message) Finding(this ReadFault fault) => fault switch
    {
        ReadFault.UnreadableFile => (FindingCodes.UnreadableFile, "Ce fichier existe mais ne peut pas être lu. Fermez-le s'il est ouvert dans un autre logiciel, puis vérifiez ses droits : la lecture doit être permise."),
        ReadFault.UnreadableFolder => (FindingCodes.UnreadableFile, "Ce dossier existe mais ne peut pas être ouvert : rien de ce qu'il contient n'a été lu. Vérifiez ses droits : la lecture doit être permise."),
        ReadFault.LinkedFolder => (FindingCodes.LinkedFile, "Ce dossier est un lien symbolique, qui n'est jamais suivi. Remplacez-le par une vraie copie du dossier."),
        _ => (FindingCodes.LinkedFile, "Ce fichier est un lien symbolique, qui n'est jamais suivi. Remplacez-le par une vraie copie du fichier."),
    };
}
