using Immunotox.Content.Library;
using Immunotox.Content.Sources;
using Immunotox.Learning.Certificates;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Commands;

/// <summary>Commands that run without the server: check, publish, watch, verify. Says how to use them all.</summary>
internal static class CommandLine
{
    /// <summary>The exit code of a command, or null when the arguments name none and the server should start.</summary>
    public static int? Run(string[] args, TextWriter output, TextWriter error, TimeProvider time) => args switch
    {
        ["check", ..] => Check(args.ElementAtOrDefault(1), output, error, time),
        ["publish", ..] => Publish(args.ElementAtOrDefault(1), output, error, time),
        ["verify", var payload] => Verify(payload, null, output, error),
        ["verify", var payload, "--keys", var keys] => Verify(payload, keys, output, error),
        ["watch", "import", var folder, var toxicity, var export] => WatchImport(folder, toxicity, export, apply: false, output, error, time),
        ["watch", "import", var folder, var toxicity, var export, "--apply"] => WatchImport(folder, toxicity, export, apply: true, output, error, time),
        // Needs the whole application: Program hands it over.
        ["export", "immunotoon", { Length: > 0 }] or ["xapi", ..] => null,
        ["verify", ..] or ["help", ..] => Usage(error),
        [var word, ..] when !word.StartsWith('-') => Usage(error),
        _ => null,
    };

    /// <summary>Prints every finding; 1 when there is an error among them, else 0.</summary>
    private static int Check(string? folder, TextWriter output, TextWriter error, TimeProvider time)
    {
        if (Load(folder, error, time) is not { } library) return 1;
        foreach (var finding in library.Findings) output.WriteLine(finding);
        var errors = library.Findings.Count(f => f.Severity == Severity.Error);
        output.WriteLine($"{library.Courses.Count} formations, {library.Algorithms.Count} algorithmes, {library.Cases.Count} cas : {errors} erreur(s), {library.Findings.Count - errors} avertissement(s).");
        return errors > 0 ? 1 : 0;
    }

    /// <summary>Writes the fingerprints of items not published yet; refuses while there is an error.</summary>
    private static int Publish(string? folder, TextWriter output, TextWriter error, TimeProvider time)
    {
        var root = Folder(folder);
        if (Load(folder, error, time) is not { } library) return 1;
        if (library.Findings.Any(f => f.Severity == Severity.Error))
        {
            error.WriteLine("Rien n'a été publié : corrigez d'abord les erreurs (commande check).");
            return 1;
        }
        foreach (var (course, text) in library.PublishedFiles())
        {
            File.WriteAllText(Path.Combine(root, course.Value, "published.yml"), text);
            output.WriteLine($"{course.Value}/published.yml");
        }
        return 0;
    }

    private static int WatchImport(string folder, string toxicity, string export, bool apply, TextWriter output, TextWriter error, TimeProvider time) =>
        Load(folder, error, time) is { } library ? WatchCommand.Import(library, Folder(folder), toxicity, export, apply, output, error, Today(time)) : 2;

    /// <summary>
    /// Checks the signature of a certificate's payload (or of the whole address in its QR code) without the server: with the keys of
    /// this installation, or with a JWK set saved from <c>/.well-known/jwks.json</c>. Writes nothing.
    /// </summary>
    private static int Verify(string payload, string? keys, TextWriter output, TextWriter error)
    {
        if (CertificateVerifier.Keys(keys, new ConfigurationBuilder().AddEnvironmentVariables().Build()) is not { Count: > 0 } known)
        {
            error.WriteLine(keys is null
                ? "Aucune clé ici : donnez les clés publiques, enregistrées depuis /.well-known/jwks.json, par « verify <charge> --keys jwks.json »."
                : $"{keys} ne contient aucune clé publique lisible (JWK Set, courbe P-256).");
            return 2;
        }
        var json = known.Select(key => { using (key) return SigningKey.VerifyWith(payload, key); }).FirstOrDefault(found => found is not null);
        if (json is null)
        {
            error.WriteLine("Signature fausse : cette charge n'a pas été signée par ces clés, ou elle a été modifiée.");
            return 1;
        }
        output.WriteLine("Signature authentique.");
        output.WriteLine(json);
        return 0;
    }

    private static CourseLibrary? Load(string? folder, TextWriter error, TimeProvider time)
    {
        var root = Folder(folder);
        if (Directory.Exists(root)) return CourseLibrary.Load(root, new LoadOptions(Today(time), Links.Of));
        error.WriteLine($"Le dossier {root} n'existe pas.");
        return null;
    }

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string Folder(string? folder) =>
        Path.GetFullPath(folder ?? new InstallFolder(new ConfigurationBuilder().AddEnvironmentVariables().Build()).Courses);

    private static int Usage(TextWriter error)
    {
        error.WriteLine("""
            dotnet run --project src/Learning                         démarre le serveur
            dotnet run --project src/Learning -- check [dossier]      vérifie les fichiers de cours
            dotnet run --project src/Learning -- publish [dossier]    fige les questions publiées
            dotnet run --project src/Learning -- watch import <dossier> <toxicité> <export.ris|.nbib|.bib>
                              [--apply]                           ajoute des références à la veille ; sans --apply, dit seulement ce qui le serait
            dotnet run --project src/Learning -- verify <charge>      vérifie la signature d'une attestation
                              [--keys jwks.json]                  avec des clés publiques enregistrées, sans cette installation
            dotnet run --project src/Learning -- export immunotoon <dossier>
                                                                  écrit l'espace des patients en fichiers, pour une clé USB
            dotnet run --project src/Learning -- xapi clients | add <nom> [--scopes a,b] [--per-minute n] | revoke <clé>
                                                                  clés de l'entrepôt de traces (LRS)
            dotnet run --project src/Learning -- xapi export <fichier> | import <fichier> [--dry-run]
                                                                  énoncés en JSON Lines ou en CSV
            """);
        return 2;
    }
}
