using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace Immunotox.Learning.Pdf;

/// <summary>
/// A tagged PDF 1.7 document, built to PDF/UA-1 (ISO 14289-1): title, language, structure tree, embedded subset fonts with
/// Unicode maps. The same calls give the same bytes: nothing in it depends on the clock or the machine.
/// </summary>
/// <remarks>The only writer of PDF; QuestPDF may take this room's place (docs/decisions/0003-pdf.md).</remarks>
internal sealed class PdfDocument(string title, string language, string producer, DateTime createdUtc)
{
    private readonly List<byte[]> _objects = [];
    private readonly List<PdfPage> _pages = [];
    private readonly List<(string Title, PdfPage Page)> _bookmarks = [];
    private readonly Dictionary<StructNode, (int Number, List<int> Kids)> _groups = [];

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(width, height);
        Add(page);
        return page;
    }

    /// <summary>Adds a page drawn before: a text is laid out in several sizes until it fits.</summary>
    public void Add(PdfPage page) => _pages.Add(page);

    public int PageCount => _pages.Count;

    /// <summary>Adds a line to the outline that viewers show beside the pages.</summary>
    public void Bookmark(string text, PdfPage page) => _bookmarks.Add((text, page));

    public byte[] ToBytes()
    {
        _objects.Clear();
        _groups.Clear();
        int catalog = Reserve(), pages = Reserve(), tree = Reserve(), document = Reserve(), parents = Reserve(), metadata = Reserve(), info = Reserve();
        var fonts = string.Join(' ', Enum.GetValues<FontWeight>().Select(w => (w, Runs: _pages.SelectMany(p => p.UsedGlyphs(w)).ToList()))
            .Where(f => f.Runs.Count > 0).Select(f => $"/F{(int)f.w} {AddFont(PdfFonts.Of(f.w), f.Runs)} 0 R"));
        var pageNumbers = _pages.ConvertAll(_ => Reserve());
        var elements = new List<int>();
        var parentTree = new StringBuilder();
        var nextKey = _pages.Count;
        for (var i = 0; i < _pages.Count; i++)
            AddPageObjects(_pages[i], i, pages, pageNumbers, document, fonts, elements, parentTree, ref nextKey);

        foreach (var (node, (number, kids)) in _groups)
            Set(number, $"<</Type/StructElem/S/{node.Role}/P {(node.Parent is null ? document : _groups[node.Parent].Number)} 0 R/K[{References(kids)}]{node.Attributes}>>");

        Set(catalog, $"<</Type/Catalog/Pages {pages} 0 R/Lang {Text(language)}/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot {tree} 0 R/Metadata {metadata} 0 R{AddOutline(pageNumbers)}>>");
        Set(pages, $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', pageNumbers.Select(p => p + " 0 R"))}]>>");
        Set(tree, $"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {nextKey}>>");
        Set(document, $"<</Type/StructElem/S/Document/P {tree} 0 R/K[{string.Join(' ', elements.Select(e => e + " 0 R"))}]>>");
        Set(parents, $"<</Nums[{parentTree}]>>");
        Set(info, $"<</Title {Text(title)}/Producer {Text(producer)}/CreationDate({createdUtc:'D:'yyyyMMddHHmmss'Z'})>>");
        SetStream(metadata, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp()), compress: false);
        return Write(catalog, info);
    }

    private void AddPageObjects(PdfPage page, int index, int pages, List<int> pageNumbers, int document, string fonts, List<int> elements, StringBuilder parentTree, ref int nextKey)
    {
        var number = pageNumbers[index];
        var content = Reserve();
        SetStream(content, "", Encoding.Latin1.GetBytes(page.Content));
        var ofPage = new List<int>();
        var annotations = new List<int>();
        foreach (var mark in page.Marks)
        {
            var element = Reserve();
            var parent = document;
            if (mark.Under is null) elements.Add(element);
            else
            {
                var group = Group(mark.Under, elements);
                group.Kids.Add(element);
                parent = group.Number;
            }
            ofPage.Add(element);
            var alt = mark.Alt is null ? "" : $"/Alt {Text(mark.Alt)}/A<</O/Layout/BBox[{N(mark.Box.X)} {N(mark.Box.Y)} {N(mark.Box.X + mark.Box.Width)} {N(mark.Box.Y + mark.Box.Height)}]/Placement/Block>>";
            var kids = $"{ofPage.Count - 1}";
            if (mark.Url is not null || mark.Leads is not null)
            {
                var annotation = Reserve();
                annotations.Add(annotation);
                var action = mark.Url is not null
                    ? $"/Contents {Text(mark.Url)}/A<</S/URI/URI({Escape(mark.Url)})>>"
                    : $"/Contents {Text($"Page {_pages.IndexOf(mark.Leads!) + 1}")}/Dest[{pageNumbers[_pages.IndexOf(mark.Leads!)]} 0 R/Fit]";
                Set(annotation, $"<</Type/Annot/Subtype/Link/Rect[{N(mark.Box.X)} {N(mark.Box.Y)} {N(mark.Box.X + mark.Box.Width)} {N(mark.Box.Y + mark.Box.Height)}]/Border[0 0 0]/F 4/StructParent {nextKey}{action}>>");
                parentTree.Append(CultureInfo.InvariantCulture, $"{nextKey++} {element} 0 R ");
                kids = $"[{ofPage.Count - 1}<</Type/OBJR/Obj {annotation} 0 R/Pg {number} 0 R>>]";
            }
            var scope = mark.Role == "TH" ? "/A<</O/Table/Scope/Column>>" : "";
            Set(element, $"<</Type/StructElem/S/{mark.Role}/P {parent} 0 R/Pg {number} 0 R/K {kids}{alt}{scope}>>");
        }
        parentTree.Insert(0, $"{index}[{string.Join(' ', ofPage.Select(e => e + " 0 R"))}] ");
        var links = annotations.Count == 0 ? "" : $"/Annots[{string.Join(' ', annotations.Select(a => a + " 0 R"))}]";
        Set(number, $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {N(page.Width)} {N(page.Height)}]/Resources<</Font<<{fonts}>>>>/Contents {content} 0 R/StructParents {index}/Tabs/S{links}>>");
    }

    /// <summary>The number of a part of the tree and what it holds; it is put where it first appears.</summary>
    private (int Number, List<int> Kids) Group(StructNode node, List<int> elements)
    {
        if (_groups.TryGetValue(node, out var known)) return known;
        var group = (Number: Reserve(), Kids: new List<int>());
        (node.Parent is null ? elements : Group(node.Parent, elements).Kids).Add(group.Number);
        return _groups[node] = group;
    }

    /// <summary>A flat outline (ISO 32000-1, 12.3.3), shown when the document opens; nothing without a bookmark.</summary>
    private string AddOutline(List<int> pageNumbers)
    {
        if (_bookmarks.Count == 0) return "";
        var outline = Reserve();
        var items = _bookmarks.ConvertAll(_ => Reserve());
        for (var i = 0; i < items.Count; i++)
            Set(items[i], $"<</Title {Text(_bookmarks[i].Title)}/Parent {outline} 0 R/Dest[{pageNumbers[_pages.IndexOf(_bookmarks[i].Page)]} 0 R/Fit]{(i > 0 ? $"/Prev {items[i - 1]} 0 R" : "")}{(i < items.Count - 1 ? $"/Next {items[i + 1]} 0 R" : "")}>>");
        Set(outline, $"<</Type/Outlines/First {items[0]} 0 R/Last {items[^1]} 0 R/Count {items.Count}>>");
        return $"/Outlines {outline} 0 R/PageMode/UseOutlines";
    }

    private static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(n => n + " 0 R"));

    private int AddFont(TrueTypeFont font, List<(ushort Glyph, string Text)> used)
    {
        int type0 = Reserve(), cid = Reserve(), descriptor = Reserve(), file = Reserve(), unicode = Reserve();
        var glyphs = used.GroupBy(u => u.Glyph).OrderBy(g => g.Key).Select(g => (Glyph: g.Key, g.Select(u => u.Text).Order(StringComparer.Ordinal).First())).ToList();
        var subset = font.Subset(glyphs.Select(g => g.Glyph));
        // Six letters mark a subset (ISO 32000-1, 9.6.4); taken from the glyphs so that they do not change between runs.
        var hash = SHA256.HashData(subset);
        var name = string.Concat(hash.Take(6).Select(b => (char)('A' + (b % 26)))) + "+" + font.Name;
        int Em(int units) => units * 1000 / font.UnitsPerEm;
        Set(type0, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{cid} 0 R]/ToUnicode {unicode} 0 R>>");
        Set(cid, $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 0/W[{string.Join(' ', glyphs.Select(g => $"{g.Glyph}[{font.Width(g.Glyph)}]"))}]/FontDescriptor {descriptor} 0 R>>");
        Set(descriptor, $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{Em(font.Box.Left)} {Em(font.Box.Bottom)} {Em(font.Box.Right)} {Em(font.Box.Top)}]/ItalicAngle 0/Ascent {Em(font.Ascent)}/Descent {Em(font.Descent)}/CapHeight {Em(font.CapHeight)}/StemV 80/FontFile2 {file} 0 R>>");
        SetStream(file, $"/Length1 {subset.Length}", subset);
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var part in glyphs.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, text) in part) map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>\n");
            map.Append("endbfchar\n");
        }
        SetStream(unicode, "", Encoding.ASCII.GetBytes(map + "endcmap CMapName currentdict /CMap defineresource pop end end"));
        return type0;
    }

    private string Xmp() =>
        $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>{createdUtc:yyyy-MM-ddTHH:mm:ss}Z</xmp:CreateDate><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    private byte[] Write(int catalog, int info)
    {
        using var file = new MemoryStream();
        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            Put($"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Put("\nendobj\n");
        }
        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()))[..32];
        var start = file.Length;
        Put($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Put($"{offset:D10} 00000 n \n");
        Put($"trailer\n<</Size {_objects.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private int Reserve() { _objects.Add([]); return _objects.Count; }
    private void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    private void SetStream(int number, string entries, byte[] bytes, bool compress = true)
    {
        using var packed = new MemoryStream();
        if (compress)
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        else packed.Write(bytes);
        using var body = new MemoryStream();
        body.Write(Encoding.Latin1.GetBytes($"<<{entries}/Length {packed.Length}{(compress ? "/Filter/FlateDecode" : "")}>>\nstream\n"));
        packed.WriteTo(body);
        body.Write("\nendstream"u8);
        _objects[number - 1] = body.ToArray();
    }

    /// <summary>A text string in UTF-16 (ISO 32000-1, 7.9.2.2).</summary>
    private static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";
    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
    internal static string N(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
}
