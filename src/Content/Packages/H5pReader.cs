using System.Text.Json;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Packages;

/// <summary>Reads <c>h5p.json</c> and checks that the content and every library it needs are in the archive.</summary>
internal sealed class H5pReader(PackageArchive archive, FindingList findings)
{
    public const string FileName = "h5p.json";
    private const string ContentFile = "content/content.json";

    public Package? Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(json.RootElement);
        }
        catch (JsonException fault)
        {
            Refuse(PackageCodes.BadJson, "Ce fichier JSON ne se lit pas à partir d'ici. Exportez le contenu à nouveau.", (int)(fault.LineNumber ?? 0) + 1);
            return null;
        }
    }

    private Package? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "mainLibrary") is not { Length: > 0 } main)
        {
            Refuse(PackageCodes.BadJson, "« mainLibrary » manque. Exportez le contenu à nouveau depuis un éditeur H5P.");
            return null;
        }

        if (!archive.Has(ContentFile))
        {
            Refuse(PackageCodes.MissingFile, $"« {ContentFile} » n'est pas dans l'archive. Exportez le contenu à nouveau.");
        }

        var needed = Dependencies(root).ToList();
        if (!needed.Exists(l => l.Name == main))
        {
            Refuse(PackageCodes.UnknownReference, $"La bibliothèque principale « {main} » n'est pas parmi « preloadedDependencies ». Exportez le contenu à nouveau.");
        }

        foreach (var (name, version) in needed.Where(l => !archive.Has($"{l.Name}-{l.Version}/library.json") && !archive.Has($"{l.Name}/library.json")))
        {
            Refuse(PackageCodes.MissingFile, $"La bibliothèque « {name} {version} » n'est pas dans l'archive. Exportez le contenu avec ses bibliothèques.");
        }

        var title = Text(root, "title") is { Length: > 0 } written ? written : main;
        return new Package
        {
            Format = PackageFormat.H5p,
            Id = main,
            Title = title,
            Description = "",
            Units = [new PackageUnit { Index = 0, Id = main, Title = title, Url = FileName, MoveOn = MoveOn.CompletedOrPassed }],
        };
    }

    private IEnumerable<(string Name, string Version)> Dependencies(JsonElement root)
    {
        if (!root.TryGetProperty("preloadedDependencies", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var library in list.EnumerateArray().Where(l => l.ValueKind == JsonValueKind.Object))
        {
            var name = Text(library, "machineName");
            // A name becomes a folder: letters, digits, dots, hyphens.
            if (name is null || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            {
                Refuse(PackageCodes.BadJson, "Une bibliothèque de « preloadedDependencies » n'a pas de nom valable. Exportez le contenu à nouveau.");
                continue;
            }

            yield return (name, $"{Text(library, "majorVersion")}.{Text(library, "minorVersion")}");
        }
    }

    private static string? Text(JsonElement at, string name) => !at.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private void Refuse(string code, string message, int line = 1) => findings.Add(Severity.Error, code, FileName, line, 1, message);
}
