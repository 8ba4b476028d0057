namespace Immunotox.Content.Comics;

/// <summary>The words an author writes in a script, and what each means.</summary>
public static class Vocabulary
{
    public static IReadOnlyDictionary<string, Setting> Settings { get; } = new Dictionary<string, Setting>
    {
        ["vaisseau"] = Setting.Vessel, ["ganglion"] = Setting.Node, ["tumeur"] = Setting.Tumour, ["poumon"] = Setting.Lung, ["peau"] = Setting.Skin,
        ["intestin"] = Setting.Bowel, ["chambre"] = Setting.Bedroom, ["hopital-de-jour"] = Setting.DayHospital, ["cuisine"] = Setting.Kitchen,
        ["salon"] = Setting.LivingRoom, ["consultation"] = Setting.Consultation, ["urgences"] = Setting.Emergency, ["rue"] = Setting.Street, ["parc"] = Setting.Park,
    };

    public static IReadOnlyDictionary<string, Character> Characters { get; } = new Dictionary<string, Character>
    {
        ["tess"] = Character.Tess, ["ramure"] = Character.Ramure, ["grabuge"] = Character.Grabuge, ["complice"] = Character.Henchman,
        ["sesame"] = Character.Sesame, ["piano"] = Character.Piano, ["messager"] = Character.Messenger,
        ["poumons"] = Character.Lungs, ["intestin"] = Character.Bowel, ["peau"] = Character.Skin, ["foie"] = Character.Liver, ["coeur"] = Character.Heart, ["glande"] = Character.Gland,
        ["odile"] = Character.Odile, ["idris"] = Character.Idris, ["mei"] = Character.Mei, ["leo"] = Character.Leo, ["jeanne"] = Character.Jeanne,
        ["karim"] = Character.Karim, ["oncologue"] = Character.Oncologist, ["urgentiste"] = Character.EmergencyDoctor, ["regulateur"] = Character.CallTaker,
    };

    public static IReadOnlyDictionary<string, Pose> Poses { get; } = new Dictionary<string, Pose>
    {
        ["debout"] = Pose.Standing, ["montre"] = Pose.Showing, ["court"] = Pose.Running, ["repos"] = Pose.Resting, ["telephone"] = Pose.OnPhone,
        ["tient"] = Pose.Holding, ["assis"] = Pose.Sitting, ["salue"] = Pose.Waving, ["dort"] = Pose.Sleeping,
    };

    public static IReadOnlyDictionary<string, Mood> Moods { get; } = new Dictionary<string, Mood>
    {
        ["calme"] = Mood.Calm, ["doute"] = Mood.Doubt, ["joie"] = Mood.Joy, ["peur"] = Mood.Fear, ["fatigue"] = Mood.Tired, ["colere"] = Mood.Anger, ["ruse"] = Mood.Sly,
    };

    public static IReadOnlyDictionary<string, Prop> Props { get; } = new Dictionary<string, Prop>
    {
        ["badge"] = Prop.Badge, ["torche"] = Prop.Torch, ["carnet"] = Prop.Notebook, ["carte"] = Prop.Card, ["sabot"] = Prop.Clamp, ["perfusion"] = Prop.Infusion,
        ["thermometre"] = Prop.Thermometer, ["tasse"] = Prop.Cup, ["medicament"] = Prop.Medicine, ["livre"] = Prop.Book, ["valise"] = Prop.Suitcase,
        ["loupe"] = Prop.Magnifier, ["fleur"] = Prop.Flower, ["ordonnance"] = Prop.Prescription,
    };

    public static IReadOnlyDictionary<string, Place> Places { get; } = new Dictionary<string, Place>
    {
        ["gauche"] = Place.Left, ["centre"] = Place.Middle, ["droite"] = Place.Right, ["fond"] = Place.Behind,
    };

    /// <summary>The word that makes an organ flushed and swollen.</summary>
    public const string Inflamed = "enflamme";

    public static IReadOnlyDictionary<string, Outcome> Outcomes { get; } = new Dictionary<string, Outcome>
    {
        ["reponse"] = Outcome.Works, ["stabilite"] = Outcome.Stable, ["progression"] = Outcome.DoesNotWork, ["toxicite-tot"] = Outcome.ToxicityCaughtEarly,
        ["toxicite-tard"] = Outcome.ToxicityCaughtLate, ["pause"] = Outcome.Paused, ["arret"] = Outcome.Stopped, ["longue-remission"] = Outcome.LongSurvival, ["compris"] = Outcome.Learned,
    };
}
