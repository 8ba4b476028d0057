namespace Immunotox.Content.Comics;

/// <summary>What everything that can be drawn is called in one language; French and English are built in, others are content (<c>shared/words/</c>).</summary>
/// <param name="Names">Shown beside bubbles.</param>
/// <param name="Settings">« Dans une cuisine ».</param>
/// <param name="Characters">Who is seen, « Tess, la policière bleue ».</param>
/// <param name="Poses">« au téléphone »; standing needs no word.</param>
/// <param name="Moods">« l’air calme ».</param>
/// <param name="Props">« une carte d’alerte ».</param>
/// <param name="With">Before what is held.</param>
/// <param name="Inflamed">Of an organ flushed and swollen.</param>
/// <param name="Behind">Of who stands at the back.</param>
/// <param name="AtOtherEnd">Of who is elsewhere, on the telephone.</param>
/// <param name="CallRoom">Where 15 is answered.</param>
public sealed record Tongue(
    IReadOnlyDictionary<Character, string> Names, IReadOnlyDictionary<Setting, string> Settings, IReadOnlyDictionary<Character, string> Characters, IReadOnlyDictionary<Pose, string> Poses,
    IReadOnlyDictionary<Mood, string> Moods, IReadOnlyDictionary<Prop, string> Props, string With, string Inflamed, string Behind, string AtOtherEnd, string CallRoom)
{
    public static Tongue French { get; } = new(
        new Dictionary<Character, string>
        {
            [Character.Tess] = "Tess",
            [Character.Ramure] = "Ramure",
            [Character.Grabuge] = "Grabuge",
            [Character.Henchman] = "Le complice",
            [Character.Sesame] = "Sésame",
            [Character.Piano] = "Piano",
            [Character.Messenger] = "Le messager",
            [Character.Lungs] = "Les poumons",
            [Character.Bowel] = "L’intestin",
            [Character.Skin] = "La peau",
            [Character.Liver] = "Le foie",
            [Character.Heart] = "Le cœur",
            [Character.Gland] = "La glande",
            [Character.Odile] = "Odile",
            [Character.Idris] = "Idris",
            [Character.Mei] = "Mei",
            [Character.Leo] = "Léo",
            [Character.Jeanne] = "Jeanne",
            [Character.Karim] = "Karim",
            [Character.Oncologist] = "L’oncologue",
            [Character.EmergencyDoctor] = "L’urgentiste",
            [Character.CallTaker] = "Le 15",
        },
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

    public static Tongue English { get; } = new(
        new Dictionary<Character, string>
        {
            [Character.Tess] = "Tess",
            [Character.Ramure] = "Fern",
            [Character.Grabuge] = "Rumpus",
            [Character.Henchman] = "The henchman",
            [Character.Sesame] = "Sésame",
            [Character.Piano] = "Piano",
            [Character.Messenger] = "The messenger",
            [Character.Lungs] = "The lungs",
            [Character.Bowel] = "The bowel",
            [Character.Skin] = "The skin",
            [Character.Liver] = "The liver",
            [Character.Heart] = "The heart",
            [Character.Gland] = "The gland",
            [Character.Odile] = "Odile",
            [Character.Idris] = "Idris",
            [Character.Mei] = "Mei",
            [Character.Leo] = "Léo",
            [Character.Jeanne] = "Jeanne",
            [Character.Karim] = "Karim",
            [Character.Oncologist] = "The oncologist",
            [Character.EmergencyDoctor] = "The emergency doctor",
            [Character.CallTaker] = "The 15 line",
        },
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
