using System.Xml;
using System.Xml.Linq;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Packages;

/// <summary>Reads untrusted XML: no document type, no entity, nothing fetched, bounded in size and depth.</summary>
internal static class PackageXml
{
    /// <summary>Deeper than any real description; the readers call themselves once a level.</summary>
    private const int Deepest = 60;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 20_000_000,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root element with line numbers, or null with a finding.</summary>
    public static XElement? Read(byte[] bytes, string path, FindingList findings)
    {
        try
        {
            using (var scan = XmlReader.Create(new MemoryStream(bytes), Settings))
            {
                while (scan.Read())
                {
                    if (scan.Depth > Deepest)
                    {
                        throw new XmlException("Too deep.", null, ((IXmlLineInfo)scan).LineNumber, ((IXmlLineInfo)scan).LinePosition);
                    }
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            findings.Add(Severity.Error, PackageCodes.DocumentType, path, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition), "Ce fichier déclare un type de document (`<!DOCTYPE`), qui n'est jamais lu. Supprimez cette déclaration.");
        }
        catch (XmlException fault)
        {
            findings.Add(Severity.Error, PackageCodes.BrokenXml, path, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition), "Ce XML ne se lit pas à partir d'ici. Ouvrez-le dans un éditeur XML et corrigez la balise ou le caractère fautif.");
        }

        return null;
    }

    /// <summary>Adds a finding at an element or an attribute.</summary>
    public static void Refuse(this FindingList findings, string code, string path, IXmlLineInfo at, string message) =>
        findings.Add(Severity.Error, code, path, at.HasLineInfo() ? at.LineNumber : 1, at.HasLineInfo() ? at.LinePosition : 1, message);
}
