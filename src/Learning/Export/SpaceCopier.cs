using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Offline;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Export;

/// <summary>Asks a running application for every page of the patient space and what they need, and writes them as files.</summary>
internal sealed partial class SpaceCopier(HttpClient http, LiveLibrary library, ReviewPolicy policy, Site site, IStringLocalizer<PatientWords> words, TimeProvider time)
{
    /// <summary>The licence of the fonts travels with them (OFL-1.1, condition 2).</summary>
    private const string FontLicence = "/fonts/OFL.txt";

    /// <summary>Episodes and lists of signs left out, because nobody validated them.</summary>
    public int Waiting =>
        library.Current.Courses.Values.Where(c => c.Course.IsOpen).SelectMany(Series.Of).Count(e => !policy.ShowsToPatients(e.Provenance))
        + library.Current.Signs.Values.Count(s => !policy.ShowsToPatients(s.Provenance));

    /// <summary>Pages written.</summary>
    public async Task<int> CopyAsync(CopyFolder folder, CancellationToken ct)
    {
        var offered = library.Current;
        // A progress card needs a server to keep the place.
        List<string> pages = [.. OfflineSetup.Pages(library, policy).Except(PatientLanguages.Offered(library, policy).Select(Links.CardProgressIn))];
        var map = new CopyMap(pages, site);
        var rewriter = new PageRewriter(map);
        foreach (var page in pages)
        {
            var html = Encoding.UTF8.GetString(await GetAsync(page, ct));
            await folder.WriteAsync(map.FileOf(page), Encoding.UTF8.GetBytes(rewriter.Rewrite(html, page, Dated(html))), ct);
        }
        var written = new HashSet<string>(StringComparer.Ordinal);
        var parts = new Queue<string>([.. rewriter.Parts, FontLicence]);
        while (parts.TryDequeue(out var part))
        {
            // Two addresses of one file differ by their query only.
            var path = part.Split('?')[0];
            if (!written.Add(path)) continue;
            var bytes = await GetAsync(part, ct);
            await folder.WriteAsync(map.FileOf(path), bytes, ct);
            // Style names its fonts by the way from itself, which is the same in the copy.
            if (path.EndsWith(".css", StringComparison.Ordinal))
                foreach (Match named in StyleAddress().Matches(Encoding.UTF8.GetString(bytes)))
                    parts.Enqueue(new Uri(new Uri(http.BaseAddress!, part), named.Groups[1].Value).PathAndQuery);
        }
        await folder.WriteAsync("LISEZ-MOI.txt", Encoding.UTF8.GetBytes(ReadMe()), ct);
        if (!ReferenceEquals(offered, library.Current)) throw new StartupException("Les cours ont changé pendant l'export : rien n'a été écrit. Recommencez.");
        return pages.Count;
    }

    private async Task<byte[]> GetAsync(string address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        // The site answers to its own name only.
        request.Headers.Host = site.PublicUrl.Authority;
        using var answer = await http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode) throw new StartupException($"{address} ne s'ouvre pas ({(int)answer.StatusCode}) : rien n'a été écrit.");
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    /// <summary>Says the day in the language of the page, with the month in words: 03/04 is not the same day in every country.</summary>
    private string Dated(string html)
    {
        var culture = PatientLanguages.CultureOf(Language().Match(html).Groups[1].Value);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        return string.Format(culture, words["CopyMade"].Value, time.GetLocalNow().ToString("d MMMM yyyy", culture));
    }

    private string ReadMe() => $"""
        ImmunoToon – copie du {time.GetLocalNow().ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))}

        Ouvrez {CopyMap.Start} dans un navigateur : ni réseau, ni installation. Pour l'anglais : en/patients.html.
        Copiez le dossier entier ; il ne se met pas à jour tout seul.

        {Purpose.French}

        Programme et pages : licence MIT. Polices Atkinson Hyperlegible : licence OFL ({CopyMap.Parts}{FontLicence}).

        """.ReplaceLineEndings("\r\n");

    [GeneratedRegex("<html lang=\"([a-z]{2})\"")]
    private static partial Regex Language();

    [GeneratedRegex("""url\(["']?(?!data:|#)([^"')]+)["']?\)""")]
    private static partial Regex StyleAddress();
}
