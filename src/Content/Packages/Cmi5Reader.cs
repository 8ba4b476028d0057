using System.Globalization;
using System.Xml.Linq;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Packages;

/// <summary>Reads a cmi5 course structure (cmi5 specification, 13) with the rules of its schema, each refusal in words.</summary>
internal sealed class Cmi5Reader(string path, PackageArchive? archive, FindingList findings)
{
    public const string FileName = "cmi5.xml";

    private static readonly XNamespace Cmi5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    private readonly List<PackageUnit> _units = [];
    private readonly Dictionary<string, HashSet<string>> _ids = [];

    public Package? Read(XElement root)
    {
        if (root.Name != Cmi5 + "courseStructure")
        {
            findings.Refuse(PackageCodes.BadStructure, path, root, $"La racine est « {root.Name.LocalName} ». Écrivez `<courseStructure xmlns=\"{Cmi5}\">`.");
            return null;
        }

        Attributes(root);
        var order = Children(root, ["course", "objectives", "au|block"]);
        var course = order.FirstOrDefault(e => e.Name.LocalName == "course");
        if (course is null || order.Count(e => e.Name.LocalName == "course") > 1)
        {
            findings.Refuse(PackageCodes.BadStructure, path, root, "« courseStructure » contient un élément « course » et un seul.");
            return null;
        }

        Children(course, ["title", "description"]);
        Attributes(course, "id");
        var id = Iri(course, "id");
        foreach (var objective in order.Where(e => e.Name.LocalName == "objectives").SelectMany(Objectives))
        {
            Children(objective, ["title|description"]);
            Attributes(objective, "id");
            Unique("objective", objective, Iri(objective, "id"));
            Text(objective, "title", true);
            Text(objective, "description", true);
        }

        var nodes = Nodes(root, order);
        return new Package
        {
            Format = PackageFormat.Cmi5,
            Id = id,
            Title = Text(course, "title", true),
            Description = Text(course, "description", true),
            Units = _units,
            Nodes = nodes,
        };
    }

    private List<Cmi5Node> Nodes(XElement parent, IReadOnlyList<XElement> children)
    {
        var nodes = children.Where(e => e.Name.LocalName is "au" or "block").Select(e => e.Name.LocalName == "au" ? Unit(e) : Block(e)).ToList();
        if (nodes.Count == 0)
        {
            findings.Refuse(PackageCodes.BadStructure, path, parent, $"« {parent.Name.LocalName} » ne contient aucune unité. Ajoutez au moins un élément « au ».");
        }

        return nodes;
    }

    private Cmi5Node Block(XElement block)
    {
        var children = Children(block, ["title", "description", "objectives", "au|block"]);
        Attributes(block, "id");
        var id = Iri(block, "id");
        Unique("block", block, id);
        References(block);
        Text(block, "description", true);
        return new Cmi5Node { Id = id, Title = Text(block, "title", true), Nodes = Nodes(block, children) };
    }

    private Cmi5Node Unit(XElement au)
    {
        Children(au, ["title", "description", "objectives", "url", "launchParameters", "entitlementKey"]);
        Attributes(au, "id", "moveOn", "masteryScore", "launchMethod", "activityType");
        var id = Iri(au, "id");
        Unique("au", au, id);
        References(au);
        Text(au, "description", true);
        var url = au.Element(Cmi5 + "url");
        var address = (url?.Value ?? "").Trim();
        if (url is null)
        {
            findings.Refuse(PackageCodes.BadStructure, path, au, "Cette unité n'a pas d'élément « url ». Ajoutez-le après « description ».");
        }
        else
        {
            UnitUrl.Check(address, url, path, archive, findings, isCmi5: true);
        }

        var unit = new PackageUnit
        {
            Index = _units.Count,
            Id = id,
            Title = Text(au, "title", true),
            Url = address,
            MoveOn = OneOf(au, "moveOn", MoveOn.NotApplicable),
            MasteryScore = Mastery(au),
            OwnWindow = OneOf(au, "launchMethod", LaunchMethod.AnyWindow) == LaunchMethod.OwnWindow,
            ActivityType = au.Attribute("activityType")?.Value.Trim() is { Length: > 0 } type ? type : null,
            LaunchParameters = au.Element(Cmi5 + "launchParameters")?.Value.Trim(),
            EntitlementKey = au.Element(Cmi5 + "entitlementKey")?.Value.Trim(),
        };
        _units.Add(unit);
        return new Cmi5Node { Id = id, Title = unit.Title, Unit = unit.Index };
    }

    private enum LaunchMethod { AnyWindow, OwnWindow }

    private T OneOf<T>(XElement at, string name, T otherwise) where T : struct, Enum
    {
        if (at.Attribute(name) is not { } written)
        {
            return otherwise;
        }

        if (Enum.GetNames<T>().Contains(written.Value, StringComparer.Ordinal))
        {
            return Enum.Parse<T>(written.Value);
        }

        findings.Refuse(PackageCodes.BadAttribute, path, written, $"« {written.Value} » n'est pas une valeur de « {name} ». Écrivez l'une de : {string.Join(", ", Enum.GetNames<T>())}.");
        return otherwise;
    }

    private decimal? Mastery(XElement au)
    {
        if (au.Attribute("masteryScore") is not { } written)
        {
            return null;
        }

        if (decimal.TryParse(written.Value.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 1)
        {
            return score;
        }

        findings.Refuse(PackageCodes.BadAttribute, path, written, $"« {written.Value} » n'est pas une note de 0 à 1. Écrivez par exemple 0.8.");
        return null;
    }

    private IEnumerable<XElement> Objectives(XElement objectives)
    {
        Attributes(objectives);
        var children = Children(objectives, ["objective"]);
        if (children.Count == 0)
        {
            findings.Refuse(PackageCodes.BadStructure, path, objectives, "« objectives » est vide. Supprimez-le ou ajoutez un élément « objective ».");
        }

        return children;
    }

    private void References(XElement owner)
    {
        foreach (var reference in owner.Elements(Cmi5 + "objectives").SelectMany(Objectives))
        {
            Attributes(reference, "idref");
            var id = reference.Attribute("idref")?.Value.Trim() ?? "";
            if (!_ids.GetValueOrDefault("objective", []).Contains(id))
            {
                findings.Refuse(PackageCodes.UnknownReference, path, reference, $"L'objectif « {id} » n'est pas déclaré. Déclarez-le sous « objectives » au début du fichier, ou supprimez ce renvoi.");
            }
        }
    }

    /// <summary>The children of our namespace, held to the order of the schema (13.2); those of other namespaces are extensions and are let be.</summary>
    private List<XElement> Children(XElement parent, string[] order)
    {
        var place = 0;
        var found = new List<XElement>();
        foreach (var child in parent.Elements().Where(e => e.Name.Namespace == Cmi5 || e.Name.Namespace == XNamespace.None))
        {
            var step = Array.FindIndex(order, names => names.Split('|').Contains(child.Name.LocalName, StringComparer.Ordinal));
            if (step < 0 || child.Name.Namespace != Cmi5)
            {
                findings.Refuse(PackageCodes.BadStructure, path, child, $"« {child.Name.LocalName} » n'a pas sa place dans « {parent.Name.LocalName} ». Sont admis, dans cet ordre : {string.Join(", ", order).Replace("|", " ou ", StringComparison.Ordinal)}.");
                continue;
            }

            if (step < place)
            {
                findings.Refuse(PackageCodes.BadStructure, path, child, $"« {child.Name.LocalName} » vient trop tard dans « {parent.Name.LocalName} ». L'ordre est : {string.Join(", ", order).Replace("|", " ou ", StringComparison.Ordinal)}.");
            }

            place = Math.Max(place, step);
            if (found.Exists(f => f.Name == child.Name) && child.Name.LocalName is "title" or "description" or "url" or "objectives" or "launchParameters" or "entitlementKey" && found.Count(f => f.Name == child.Name) == 1)
            {
                findings.Refuse(PackageCodes.BadStructure, path, child, $"« {child.Name.LocalName} » est écrit deux fois dans « {parent.Name.LocalName} ». Gardez-en un.");
            }

            found.Add(child);
        }

        return found;
    }

    private void Attributes(XElement at, params string[] known)
    {
        foreach (var attribute in at.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None && !known.Contains(a.Name.LocalName, StringComparer.Ordinal)))
        {
            findings.Refuse(PackageCodes.BadAttribute, path, attribute, $"L'attribut « {attribute.Name.LocalName} » n'existe pas sur « {at.Name.LocalName} ». Supprimez-le.");
        }
    }

    private string Iri(XElement at, string name)
    {
        var written = at.Attribute(name)?.Value.Trim() ?? "";
        if (!UnitUrl.IsIri(written))
        {
            findings.Refuse(PackageCodes.NotAnIri, path, at, $"L'identifiant « {written} » de « {at.Name.LocalName} » n'est pas un IRI absolu. Écrivez-le avec son schéma, par exemple `https://exemple.fr/cours/1`.");
        }

        return written;
    }

    private void Unique(string kind, XElement at, string id)
    {
        if (!_ids.TryGetValue(kind, out var seen))
        {
            _ids[kind] = seen = new(StringComparer.Ordinal);
        }

        if (!seen.Add(id))
        {
            findings.Refuse(PackageCodes.IdTwice, path, at, $"L'identifiant « {id} » est déjà celui d'un autre élément « {kind} ». Donnez-en un différent à chacun.");
        }
    }

    /// <summary>The French text of an element, else the English one, else the first.</summary>
    private string Text(XElement owner, string name, bool required)
    {
        if (owner.Element(Cmi5 + name) is not { } text)
        {
            if (required)
            {
                findings.Refuse(PackageCodes.BadStructure, path, owner, $"« {owner.Name.LocalName} » n'a pas d'élément « {name} ». Ajoutez-le avec un « langstring ».");
            }

            return "";
        }

        var words = Children(text, ["langstring"]);
        if (words.Count == 0)
        {
            findings.Refuse(PackageCodes.BadStructure, path, text, $"« {name} » ne contient aucun « langstring ». Écrivez `<langstring lang=\"fr\">…</langstring>`.");
            return "";
        }

        string? In(string language) => words.Find(w => (w.Attribute("lang")?.Value ?? "").StartsWith(language, StringComparison.OrdinalIgnoreCase))?.Value;
        return string.Join(' ', (In("fr") ?? In("en") ?? words[0].Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
