namespace Immunotox.Content.Comics;

/// <summary>Where a panel takes place (décor).</summary>
public enum Setting { Vessel, Node, Tumour, Lung, Skin, Bowel, Bedroom, DayHospital, Kitchen, LivingRoom, Consultation, Emergency, Street, Park }

/// <summary>Who can be drawn. Cells, medicines and organs of the detective story first, then people.</summary>
public enum Character
{
    /// <summary>The T lymphocyte, police officer of the body.</summary>
    Tess,

    /// <summary>The dendritic cell, informant with branching arms.</summary>
    Ramure,

    /// <summary>The boss of the tumour gang, a master of disguise.</summary>
    Grabuge,

    /// <summary>A member of the tumour gang.</summary>
    Henchman,

    /// <summary>The immunotherapy: a small golden key that lifts brakes.</summary>
    Sesame,

    /// <summary>The corticosteroid: a calm orange figure who says « doucement ».</summary>
    Piano,

    /// <summary>A cytokine, a small yellow drop that carries messages.</summary>
    Messenger,

    Lungs, Bowel, Skin, Liver, Heart, Gland,

    /// <summary>A patient of 67.</summary>
    Odile,

    /// <summary>A patient of 54.</summary>
    Idris,

    /// <summary>A patient of 41.</summary>
    Mei,

    /// <summary>Odile's son.</summary>
    Leo,

    /// <summary>Idris's wife.</summary>
    Jeanne,

    /// <summary>The nurse.</summary>
    Karim,

    Oncologist, EmergencyDoctor,

    /// <summary>Who answers at 15 (assistant de régulation médicale).</summary>
    CallTaker,
}

/// <summary>What a figure does with its body: arms and lean.</summary>
public enum Pose { Standing, Showing, Running, Resting, OnPhone, Holding, Sitting, Waving, Sleeping }

/// <summary>What a figure feels: brows, mouth and lids.</summary>
public enum Mood { Calm, Doubt, Joy, Fear, Tired, Anger, Sly }

/// <summary>What a figure has in hand or beside it.</summary>
public enum Prop { Badge, Torch, Notebook, Card, Clamp, Infusion, Thermometer, Cup, Medicine, Book, Suitcase, Magnifier, Flower, Prescription }

/// <summary>Where a figure stands; without one, figures stand from left to right in the order written.</summary>
public enum Place { InOrder, Left, Middle, Right, Behind }

/// <summary>One figure of a panel.</summary>
/// <param name="IsInflamed">For an organ or a cell: flushed and swollen.</param>
public sealed record Figure(Character Who, Pose Pose, Mood Mood, Prop? Prop, Place Place, bool IsInflamed);

/// <summary>What the picture of a panel shows, before any line is drawn.</summary>
public sealed record Stage(Setting Setting, IReadOnlyList<Figure> Cast)
{
    /// <summary>Who answers at 15, alone, is drawn in their call room whatever the setting.</summary>
    public bool IsCallRoom => Cast is [{ Who: Character.CallTaker }];

    /// <summary>When people telephone each other: who is elsewhere, at the other end of the line; null otherwise.</summary>
    public Figure? AtOtherEnd
    {
        get
        {
            var calling = Cast.Where(f => f.Pose is Pose.OnPhone && f.Who >= Character.Odile).ToList();
            return calling.Count < 2 ? null : calling.FindLast(f => f.Place is Place.Right or Place.Behind) ?? calling[^1];
        }
    }
}
