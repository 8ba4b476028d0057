using System.Text;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>The fingerprints a course's <c>published.yml</c> keeps, and what they forbid.</summary>
internal sealed class PublishedItems
{
    private const string Header = "# Empreintes des questions publiées. Écrit par la commande « publish » : ne modifiez pas ce fichier à la main.\n";

    private readonly Dictionary<string, (string Fingerprint, int Offset)> _items = new(StringComparer.Ordinal);

    private bool _isUnread;

    private PublishedItems(Report report) => Report = report;

    public Report Report { get; }

    /// <summary>Reads the file, or nothing when there is none yet.</summary>
    public static PublishedItems Read(SourceFile? file, string folder)
    {
        var published = new PublishedItems(new Report($"{folder}/published.yml"));
        if (file is null)
        {
            return published;
        }

        if (AuthoredFile.OpenYaml(file, published.Report) is not { } opened)
        {
            published._isUnread = true;
            return published;
        }

        foreach (var entry in opened.Fields.MapNode("items", optional: true)?.Entries ?? [])
        {
            if (entry.Value is YamlText { IsNull: false } fingerprint)
            {
                published._items[entry.Key] = (fingerprint.Value, entry.KeyOffset);
            }
            else
            {
                published.Report.Error(FindingCodes.WrongType, entry.Value.Offset, $"L'empreinte de « {entry.Key} » manque. Reprenez ce fichier dans l'historique : seule la commande « publish » l'écrit.");
            }
        }

        opened.Fields.Close();
        return published;
    }

    /// <summary>Compares what is published with what the files say now.</summary>
    public void Check(CourseShelf shelf)
    {
        if (_isUnread)
        {
            return;
        }

        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var quiz in shelf.Quizzes.Values.Where(q => q.Value is not null))
        {
            foreach (var item in quiz.Value!.Items.Where(i => present.Add(i.Item.Id.Value)))
            {
                if (!_items.TryGetValue(item.Item.Id.Value, out var published))
                {
                    quiz.Report.Warning(FindingCodes.ItemNotPublished, item.Offset, $"La question « {item.Item.Id} » n'est pas encore publiée. Quand elle est prête, lancez la commande « publish » : dotnet run --project src/Learning -- publish courses");
                }
                else if (!string.Equals(published.Fingerprint, item.Item.Fingerprint, StringComparison.OrdinalIgnoreCase))
                {
                    quiz.Report.Error(FindingCodes.PublishedItemChanged, item.Offset, $"La question « {item.Item.Id} » est publiée et son énoncé, ses choix ou sa clé ont changé. Rétablissez-la, ajoutez « retirée » dans sa parenthèse, et écrivez la nouvelle sous un autre identifiant.");
                }
            }
        }

        // A quiz that cannot be read hides its items; its own finding is enough.
        if (shelf.Targets[LinkKind.Quiz].Unread is not null || shelf.Quizzes.Values.Any(q => q.Value is null || q.Report.IsPartial))
        {
            return;
        }

        foreach (var (id, published) in _items.Where(i => !present.Contains(i.Key)))
        {
            Report.Error(FindingCodes.PublishedItemVanished, published.Offset, $"La question publiée « {id} » a disparu des quiz. Remettez-la avec « retirée » dans sa parenthèse : d'anciennes réponses s'y rapportent.");
        }
    }

    /// <summary>The text of <c>published.yml</c> with these items added; what is already published keeps its fingerprint.</summary>
    public string With(IEnumerable<(string Id, string Fingerprint)> items)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, published) in _items)
        {
            all[id] = published.Fingerprint;
        }

        foreach (var (id, fingerprint) in items)
        {
            all.TryAdd(id, fingerprint);
        }

        var text = new StringBuilder(Header).Append(all.Count == 0 ? "items: {}\n" : "items:\n");
        foreach (var (id, fingerprint) in all)
        {
            text.Append("  ").Append(id).Append(": ").Append(fingerprint).Append('\n');
        }

        return text.ToString();
    }
}
