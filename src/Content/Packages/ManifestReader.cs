using System.Globalization;
using System.Xml.Linq;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Packages;

/// <summary>Reads <c>imsmanifest.xml</c> of SCORM 1.2 and 2004: the default organisation, its items and their resources.</summary>
internal sealed class ManifestReader(string path, PackageArchive archive, FindingList findings)
{
    public const string FileName = "imsmanifest.xml";

    // The two content packaging namespaces tell the generations apart (SCORM 1.2 CAM 2.3.2; SCORM 2004 4th Ed. CAM 3.4).
    private const string Ims12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private const string Ims2004 = "http://www.imsglobal.org/xsd/imscp_v1p1";

    private readonly List<PackageUnit> _units = [];
    private XNamespace _ims = XNamespace.None;

    public Package? Read(XElement root)
    {
        _ims = root.Name.Namespace;
        if (root.Name.LocalName != "manifest" || _ims.NamespaceName is not (Ims12 or Ims2004))
        {
            findings.Refuse(PackageCodes.BadStructure, path, root, $"La racine n'est pas un « manifest » de SCORM. Son espace de noms est `{Ims12}` (1.2) ou `{Ims2004}` (2004).");
            return null;
        }

        var organizations = root.Element(_ims + "organizations");
        var resources = Resources(root);
        if (organizations is null || Organization(organizations) is not { } organization)
        {
            findings.Refuse(PackageCodes.BadStructure, path, root, "Le manifeste ne contient aucune organisation. Ajoutez « organizations » avec une « organization » par défaut.");
            return null;
        }

        foreach (var item in organization.Elements(_ims + "item"))
        {
            Item(item, resources);
        }

        if (_units.Count == 0)
        {
            findings.Refuse(PackageCodes.BadStructure, path, organization, "Aucun élément de cette organisation n'ouvre de ressource. Donnez un « identifierref » à un « item » au moins.");
        }

        var title = Words(organization.Element(_ims + "title")?.Value);
        return new Package
        {
            Format = _ims.NamespaceName == Ims12 ? PackageFormat.Scorm12 : PackageFormat.Scorm2004,
            Id = root.Attribute("identifier")?.Value.Trim() ?? "",
            Title = title.Length > 0 ? title : Words(root.Attribute("identifier")?.Value),
            Description = "",
            Units = _units,
        };
    }

    private Dictionary<string, XElement> Resources(XElement root)
    {
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var resource in root.Elements(_ims + "resources").Elements(_ims + "resource"))
        {
            var id = resource.Attribute("identifier")?.Value ?? "";
            if (id.Length == 0)
            {
                findings.Refuse(PackageCodes.BadAttribute, path, resource, "Cette ressource n'a pas d'attribut « identifier ». Ajoutez-le.");
            }
            else if (!found.TryAdd(id, resource))
            {
                findings.Refuse(PackageCodes.IdTwice, path, resource, $"L'identifiant « {id} » est déjà celui d'une autre ressource. Donnez-en un différent à chacune.");
            }
        }

        return found;
    }

    private XElement? Organization(XElement organizations)
    {
        var all = organizations.Elements(_ims + "organization").ToList();
        if (organizations.Attribute("default")?.Value is not { Length: > 0 } chosen)
        {
            return all.FirstOrDefault();
        }

        var found = all.Find(o => o.Attribute("identifier")?.Value == chosen);
        if (found is null && all.Count > 0)
        {
            findings.Refuse(PackageCodes.UnknownReference, path, organizations, $"L'organisation par défaut « {chosen} » n'existe pas. Corrigez l'attribut « default ».");
        }

        return found ?? all.FirstOrDefault();
    }

    private void Item(XElement item, Dictionary<string, XElement> resources)
    {
        if (item.Attribute("identifierref")?.Value is { Length: > 0 } reference)
        {
            if (!resources.TryGetValue(reference, out var resource))
            {
                findings.Refuse(PackageCodes.UnknownReference, path, item, $"La ressource « {reference} » n'existe pas. Déclarez-la sous « resources » ou corrigez « identifierref ».");
            }
            else
            {
                _units.Add(Unit(item, resource));
            }
        }

        foreach (var child in item.Elements(_ims + "item"))
        {
            Item(child, resources);
        }
    }

    private PackageUnit Unit(XElement item, XElement resource)
    {
        var address = Base(resource) + (resource.Attribute("href")?.Value.Trim() ?? "");
        UnitUrl.Check(address, resource, path, archive, findings, isCmi5: false);
        var parameters = item.Attribute("parameters")?.Value.Trim() ?? "";
        var mastery = Vendor(item, "masteryscore") ?? item.Descendants().FirstOrDefault(e => e.Name.LocalName == "minNormalizedMeasure" && e.Ancestors(_ims + "item").First() == item)?.Value;
        return new PackageUnit
        {
            Index = _units.Count,
            Id = item.Attribute("identifier")?.Value ?? "",
            Title = Words(item.Element(_ims + "title")?.Value) is { Length: > 0 } title ? title : $"Partie {_units.Count + 1}",
            Url = Joined(address, parameters),
            MasteryScore = Mastery(mastery),
            LaunchParameters = Vendor(item, "datafromlms"),
            // An asset says nothing: opening the course is all it can ask (SCORM 1.2 CAM 2.3.2.5; 2004 CAM 2.1.2).
            MoveOn = IsAsset(resource) ? MoveOn.NotApplicable : MoveOn.CompletedOrPassed,
        };
    }

    private static bool IsAsset(XElement resource) =>
        resource.Attributes().Any(a => a.Name.LocalName.Equals("scormtype", StringComparison.OrdinalIgnoreCase) && a.Value == "asset");

    /// <summary>A mastery score of SCORM 1.2 is out of 100, that of 2004 from -1 to 1; what is neither is left out.</summary>
    private decimal? Mastery(string? written) =>
        !decimal.TryParse(written?.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var score) ? null
        : _ims.NamespaceName == Ims12 ? score is >= 0 and <= 100 ? score / 100 : null
        : score is >= 0 and <= 1 ? score : null;

    /// <summary>An element of ADL's vocabulary, whose case differs between the generations.</summary>
    private static string? Vendor(XElement item, string name) =>
        item.Elements().FirstOrDefault(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim();

    /// <summary>xml:base of the resource and of what holds it (CAM 3.4.2.1).</summary>
    private static string Base(XElement resource) =>
        string.Concat(resource.AncestorsAndSelf().Reverse().Select(e => e.Attribute(XNamespace.Xml + "base")?.Value.Trim() ?? ""));

    /// <summary>Parameters of an item are put after the address by rules of their own (SCORM 1.2 CAM 2.3.2.5.2).</summary>
    private static string Joined(string address, string parameters)
    {
        parameters = parameters.TrimStart('?', '&');
        return parameters.Length == 0 ? address : parameters[0] == '#' ? address + parameters : address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + parameters;
    }

    private static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
