namespace Immunotox.Content.Packages;

/// <summary>Codes of what is wrong with a package: stable, one per rule.</summary>
public static class PackageCodes
{
    /// <summary>Neither a zip archive nor an XML file (cmi5, 14).</summary>
    public const string NotAPackage = "PKG001";

    /// <summary>The archive cannot be read to its end.</summary>
    public const string BrokenArchive = "PKG002";

    /// <summary>No cmi5.xml, imsmanifest.xml or h5p.json at the root of the archive (cmi5, 14.1).</summary>
    public const string NoDescription = "PKG003";

    /// <summary>An entry whose path leaves the archive, is absolute or holds a forbidden character.</summary>
    public const string BadPath = "PKG010";

    /// <summary>An entry that is a symbolic link or a device.</summary>
    public const string SpecialFile = "PKG011";

    /// <summary>An encrypted entry.</summary>
    public const string Encrypted = "PKG012";

    /// <summary>Two entries of one name, whatever their case.</summary>
    public const string EntryTwice = "PKG013";

    /// <summary>More entries than the limit.</summary>
    public const string TooManyEntries = "PKG014";

    /// <summary>More bytes, once open, than the limit.</summary>
    public const string TooLarge = "PKG015";

    /// <summary>An entry that grows more than the limit, or entries that share their bytes: the mark of a zip bomb.</summary>
    public const string Bomb = "PKG016";

    /// <summary>XML that cannot be read.</summary>
    public const string BrokenXml = "PKG020";

    /// <summary>XML with a document type: entities are never read.</summary>
    public const string DocumentType = "PKG021";

    /// <summary>An element out of place, missing or unknown (cmi5, 13.2).</summary>
    public const string BadStructure = "PKG022";

    /// <summary>An attribute missing, unknown or out of its values.</summary>
    public const string BadAttribute = "PKG023";

    /// <summary>An identifier that is not an absolute IRI (cmi5, 3).</summary>
    public const string NotAnIri = "PKG030";

    /// <summary>An identifier used twice (cmi5, 13.1.2 to 13.1.4).</summary>
    public const string IdTwice = "PKG031";

    /// <summary>A reference to an objective or a resource that is not there.</summary>
    public const string UnknownReference = "PKG032";

    /// <summary>An address that is none (cmi5, 13.1.4).</summary>
    public const string BadUrl = "PKG040";

    /// <summary>A relative address without an archive (cmi5, 14.2).</summary>
    public const string RelativeWithoutArchive = "PKG041";

    /// <summary>A file that is named and not in the archive (cmi5, 14.1).</summary>
    public const string MissingFile = "PKG042";

    /// <summary>A query that holds a parameter of the launch (cmi5, 8.1).</summary>
    public const string ReservedParameter = "PKG043";

    /// <summary>JSON that cannot be read or lacks a property.</summary>
    public const string BadJson = "PKG050";
}
