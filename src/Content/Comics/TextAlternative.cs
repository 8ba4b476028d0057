namespace Immunotox.Content.Comics;

/// <summary>
/// Says in one or two sentences what the picture of a panel shows: where, who, doing what, feeling what. Made from the stage alone, so
/// that no picture is without it; wordings agree with any gender and number.
/// </summary>
public static class TextAlternative
{
    private sealed record Tongue(
        IReadOnlyDictionary<Setting, string> Settings, IReadOnlyDictionary<Character, string> Characters, IReadOnlyDictionary<Pose, string> Poses,
        IReadOnlyDictionary<Mood, string> Moods, IReadOnlyDictionary<Prop, string> Props, string With, string Inflamed, string Behind, string AtOtherEnd, string CallRoom);

    /// <param name="stage">What is drawn.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public static string Of(Stage stage, string language)
    {
        var tongue = language == "en" ? English : French;
        var figures = stage.Cast.Select(f => Sentence(f, ReferenceEquals(f, stage.AtOtherEnd), tongue));
        var where = stage.IsCallRoom ? tongue.CallRoom : tongue.Settings[stage.Setting];
        return $"{where}. {string.Join(" ", figures)}".TrimEnd();
    }

    private static string Sentence(Figure figure, bool isAtOtherEnd, Tongue tongue)
    {
        var parts = new List<string> { tongue.Characters[figure.Who] };
        if (isAtOtherEnd)
        {
            parts.Add(tongue.AtOtherEnd);
        }
        else if (figure.Place == Place.Behind)
        {
            parts.Add(tongue.Behind);
        }

        if (figure.IsInflamed)
        {
            parts.Add(tongue.Inflamed);
        }

        if (!isAtOtherEnd && tongue.Poses.TryGetValue(figure.Pose, out var pose))
        {
            parts.Add(pose);
        }

        parts.Add(tongue.Moods[figure.Mood]);
        if (figure.Prop is { } prop)
        {
            parts.Add($"{tongue.With} {tongue.Props[prop]}");
        }

        return string.Join(", ", parts) + ".";
    }

    private static readonly Tongue French = new(
        new Dictionary<Setting, string>
        {
            [Setting.Vessel] = "Dans un vaisseau sanguin, dessiné comme une rue", [Setting.Node] = "Dans un ganglion, dessiné comme un commissariat",
            [Setting.Tumour] = "Dans la tumeur, dessinée comme un repaire", [Setting.Lung] = "Dans le poumon", [Setting.Skin] = "Dans la peau",
            [Setting.Bowel] = "Dans l’intestin", [Setting.Bedroom] = "Dans une chambre, le soir", [Setting.DayHospital] = "À l’hôpital de jour",
            [Setting.Kitchen] = "Dans une cuisine", [Setting.LivingRoom] = "Dans un salon", [Setting.Consultation] = "Dans un cabinet de consultation",
            [Setting.Emergency] = "Aux urgences", [Setting.Street] = "Dans une rue de briques", [Setting.Park] = "Dans un parc",
        },
        new Dictionary<Character, string>
        {
            [Character.Tess] = "Tess, la policière bleue", [Character.Ramure] = "Ramure, l’informatrice verte à lunettes", [Character.Grabuge] = "Grabuge, la cellule de la tumeur",
            [Character.Henchman] = "Un complice de Grabuge", [Character.Sesame] = "Sésame, la petite clé dorée", [Character.Piano] = "Piano, le petit personnage orange",
            [Character.Messenger] = "Un messager, petite goutte jaune", [Character.Lungs] = "Les poumons", [Character.Bowel] = "L’intestin", [Character.Skin] = "La peau",
            [Character.Liver] = "Le foie", [Character.Heart] = "Le cœur", [Character.Gland] = "Une glande", [Character.Odile] = "Odile, la patiente aux cheveux gris",
            [Character.Idris] = "Idris, le patient à la barbe courte", [Character.Mei] = "Mei, la patiente au foulard", [Character.Leo] = "Léo, le fils d’Odile",
            [Character.Jeanne] = "Jeanne, la femme d’Idris", [Character.Karim] = "Karim, l’infirmier", [Character.Oncologist] = "L’oncologue en blouse blanche",
            [Character.EmergencyDoctor] = "L’urgentiste", [Character.CallTaker] = "La personne qui répond au 15",
        },
        new Dictionary<Pose, string>
        {
            [Pose.Showing] = "bras tendu", [Pose.Running] = "en pleine course", [Pose.Resting] = "au repos", [Pose.OnPhone] = "au téléphone", [Pose.Holding] = "mains en avant",
            [Pose.Sitting] = "sur une chaise", [Pose.Waving] = "main levée", [Pose.Sleeping] = "en plein sommeil",
        },
        new Dictionary<Mood, string>
        {
            [Mood.Calm] = "l’air calme", [Mood.Doubt] = "l’air hésitant", [Mood.Joy] = "l’air joyeux", [Mood.Fear] = "l’air inquiet", [Mood.Tired] = "l’air fatigué",
            [Mood.Anger] = "l’air fâché", [Mood.Sly] = "l’air rusé",
        },
        new Dictionary<Prop, string>
        {
            [Prop.Badge] = "un faux badge", [Prop.Torch] = "une lampe torche", [Prop.Notebook] = "un carnet", [Prop.Card] = "une carte d’alerte", [Prop.Clamp] = "un scooter bloqué par un sabot rouge",
            [Prop.Infusion] = "une perfusion", [Prop.Thermometer] = "un thermomètre", [Prop.Cup] = "une tasse", [Prop.Medicine] = "une boîte de médicaments", [Prop.Book] = "un livre",
            [Prop.Suitcase] = "une valise", [Prop.Magnifier] = "une loupe", [Prop.Flower] = "une fleur", [Prop.Prescription] = "une ordonnance",
        },
        "avec", "en pleine inflammation", "au fond", "ailleurs, à l’autre bout du fil", "Dans la salle où l’on répond au 15");

    private static readonly Tongue English = new(
        new Dictionary<Setting, string>
        {
            [Setting.Vessel] = "In a blood vessel, drawn as a street", [Setting.Node] = "In a lymph node, drawn as a police station", [Setting.Tumour] = "In the tumour, drawn as a hide-out",
            [Setting.Lung] = "In the lung", [Setting.Skin] = "In the skin", [Setting.Bowel] = "In the bowel", [Setting.Bedroom] = "In a bedroom, in the evening",
            [Setting.DayHospital] = "In the day hospital", [Setting.Kitchen] = "In a kitchen", [Setting.LivingRoom] = "In a living room", [Setting.Consultation] = "In a consulting room",
            [Setting.Emergency] = "In the emergency department", [Setting.Street] = "In a street of brick houses", [Setting.Park] = "In a park",
        },
        new Dictionary<Character, string>
        {
            [Character.Tess] = "Tess, the blue police officer", [Character.Ramure] = "Fern, the green informant with glasses", [Character.Grabuge] = "Rumpus, the tumour cell",
            [Character.Henchman] = "One of Rumpus’s henchmen", [Character.Sesame] = "Sésame, the small golden key", [Character.Piano] = "Piano, the small orange figure",
            [Character.Messenger] = "A messenger, a small yellow drop", [Character.Lungs] = "The lungs", [Character.Bowel] = "The bowel", [Character.Skin] = "The skin", [Character.Liver] = "The liver",
            [Character.Heart] = "The heart", [Character.Gland] = "A gland", [Character.Odile] = "Odile, the patient with grey hair", [Character.Idris] = "Idris, the patient with a short beard",
            [Character.Mei] = "Mei, the patient with a headscarf", [Character.Leo] = "Léo, Odile’s son", [Character.Jeanne] = "Jeanne, Idris’s wife", [Character.Karim] = "Karim, the nurse",
            [Character.Oncologist] = "The oncologist in a white coat", [Character.EmergencyDoctor] = "The emergency doctor", [Character.CallTaker] = "The person who answers 15",
        },
        new Dictionary<Pose, string>
        {
            [Pose.Showing] = "arm stretched out", [Pose.Running] = "running", [Pose.Resting] = "resting", [Pose.OnPhone] = "on the phone", [Pose.Holding] = "hands in front",
            [Pose.Sitting] = "on a chair", [Pose.Waving] = "hand raised", [Pose.Sleeping] = "fast asleep",
        },
        new Dictionary<Mood, string>
        {
            [Mood.Calm] = "looking calm", [Mood.Doubt] = "looking unsure", [Mood.Joy] = "looking happy", [Mood.Fear] = "looking worried", [Mood.Tired] = "looking tired",
            [Mood.Anger] = "looking cross", [Mood.Sly] = "looking sly",
        },
        new Dictionary<Prop, string>
        {
            [Prop.Badge] = "a fake badge", [Prop.Torch] = "a torch", [Prop.Notebook] = "a notebook", [Prop.Card] = "an alert card", [Prop.Clamp] = "a scooter held by a red clamp",
            [Prop.Infusion] = "a drip", [Prop.Thermometer] = "a thermometer", [Prop.Cup] = "a cup", [Prop.Medicine] = "a box of medicine", [Prop.Book] = "a book",
            [Prop.Suitcase] = "a suitcase", [Prop.Magnifier] = "a magnifying glass", [Prop.Flower] = "a flower", [Prop.Prescription] = "a prescription",
        },
        "with", "inflamed", "in the background", "elsewhere, at the other end of the line", "In the room where 15 is answered");
}
