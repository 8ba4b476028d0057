using System.Buffers.Binary;
using System.Text;

namespace Immunotox.Learning.Pdf;

/// <summary>What a PDF needs of a TrueType font: glyphs, widths, boxes, and a subset with the same glyph numbers.</summary>
internal sealed class TrueTypeFont
{
    private static readonly string[] SubsetTables = ["head", "hhea", "maxp", "loca", "glyf", "hmtx", "cvt ", "fpgm", "prep"];

    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly int _wideMetrics;
    private readonly int[] _advances = new int[0x10000];
    private readonly bool _longLoca;

    private TrueTypeFont(string name, byte[] data)
    {
        (Name, _data) = (name, data);
        for (var i = 0; i < U16(4); i++)
        {
            var record = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(data, record, 4)] = ((int)U32(record + 8), (int)U32(record + 12));
        }
        var head = _tables["head"].Offset;
        UnitsPerEm = U16(head + 18);
        Box = (I16(head + 36), I16(head + 38), I16(head + 40), I16(head + 42));
        _longLoca = U16(head + 50) == 1;
        var hhea = _tables["hhea"].Offset;
        (Ascent, Descent, _wideMetrics) = (I16(hhea + 4), I16(hhea + 6), U16(hhea + 34));
        GlyphCount = U16(_tables["maxp"].Offset + 4);
        var os2 = _tables["OS/2"].Offset;
        (XHeight, CapHeight) = (I16(os2 + 86), I16(os2 + 88));
        ReadCharacterMap();
    }

    public string Name { get; }
    public int UnitsPerEm { get; }
    public (int Left, int Bottom, int Right, int Top) Box { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int XHeight { get; }
    public int CapHeight { get; }
    public int GlyphCount { get; }

    /// <summary>Reads a font embedded in this assembly.</summary>
    public static TrueTypeFont Embedded(string name)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream($"Pdf.{name}.ttf")!;
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new TrueTypeFont(name, data);
    }

    /// <summary>The glyph of a character, or 0 when the font lacks it.</summary>
    public ushort Glyph(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>Advance in thousandths of the em.</summary>
    public int Width(ushort glyph)
    {
        var hmtx = _tables["hmtx"].Offset;
        return U16(hmtx + (4 * Math.Min(glyph, _wideMetrics - 1))) * 1000 / UnitsPerEm;
    }

    /// <summary>What a character moves the pen by, in thousandths of the em; 0 for a mark that stands over its letter.</summary>
    public int Advance(Rune character)
    {
        if (!character.IsBmp) return Width(Glyph(character));
        // Kept one more than it is: 0 is not known yet. Threads that meet here write the same number.
        ref var known = ref _advances[character.Value];
        if (known == 0) known = 1 + (Rune.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark ? 0 : Width(Glyph(character)));
        return known - 1;
    }

    /// <summary>Outline box in thousandths of the em; all 0 for an empty glyph.</summary>
    public (int Left, int Bottom, int Right, int Top) BoxOf(ushort glyph)
    {
        var (start, length) = Outline(glyph);
        if (length == 0) return default;
        var at = _tables["glyf"].Offset + start;
        return (I16(at + 2) * 1000 / UnitsPerEm, I16(at + 4) * 1000 / UnitsPerEm, I16(at + 6) * 1000 / UnitsPerEm, I16(at + 8) * 1000 / UnitsPerEm);
    }

    /// <summary>A font file with the outlines of <paramref name="used"/> only; glyph numbers stay, the rest is empty and packs to nothing.</summary>
    public byte[] Subset(IEnumerable<ushort> used)
    {
        var kept = new SortedSet<ushort>(used) { 0 };
        foreach (var glyph in kept.ToArray()) AddComponents(glyph, kept);
        var glyf = new MemoryStream();
        var loca = new byte[(GlyphCount + 1) * 4];
        var hmtx = new byte[_tables["hmtx"].Length];
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(glyph * 4), (uint)glyf.Length);
            if (!kept.Contains((ushort)glyph)) continue;
            var (start, length) = Outline((ushort)glyph);
            glyf.Write(_data, _tables["glyf"].Offset + start, length);
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            if (glyph < _wideMetrics) Array.Copy(_data, _tables["hmtx"].Offset + (glyph * 4), hmtx, glyph * 4, 4);
        }
        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(GlyphCount * 4), (uint)glyf.Length);
        var head = Table("head");
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        head.AsSpan(8, 4).Clear();
        return Assemble(new() { ["head"] = head, ["loca"] = loca, ["glyf"] = glyf.ToArray(), ["hmtx"] = hmtx });
    }

    private byte[] Assemble(Dictionary<string, byte[]> changed)
    {
        var tables = SubsetTables.Where(t => _tables.ContainsKey(t)).Order(StringComparer.Ordinal).Select(t => (Tag: t, Bytes: changed.GetValueOrDefault(t) ?? Table(t))).ToList();
        var file = new MemoryStream();
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(header, 0x00010000);
        var log = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header[6..], (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(header[8..], (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], (ushort)((tables.Count * 16) - (16 << log)));
        file.Write(header);
        var offset = 12 + (16 * tables.Count);
        Span<byte> record = stackalloc byte[16];
        foreach (var (tag, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(bytes));
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)bytes.Length);
            file.Write(record);
            offset += (bytes.Length + 3) & ~3;
        }
        foreach (var (_, bytes) in tables)
        {
            file.Write(bytes);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }
        return file.ToArray();
    }

    private static uint Checksum(byte[] bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i++) sum += (uint)bytes[i] << (24 - (8 * (i & 3)));
        return sum;
    }

    /// <summary>Accented letters are built of other glyphs, which must come along.</summary>
    private void AddComponents(ushort glyph, SortedSet<ushort> kept)
    {
        var (start, length) = Outline(glyph);
        if (length == 0) return;
        var at = _tables["glyf"].Offset + start;
        if (I16(at) >= 0) return;
        at += 10;
        int flags;
        do
        {
            flags = U16(at);
            var component = U16(at + 2);
            if (kept.Add(component)) AddComponents(component, kept);
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & 0x20) != 0);
    }

    private (int Start, int Length) Outline(ushort glyph)
    {
        var loca = _tables["loca"].Offset;
        var (start, end) = _longLoca
            ? ((int)U32(loca + (4 * glyph)), (int)U32(loca + (4 * glyph) + 4))
            : (U16(loca + (2 * glyph)) * 2, U16(loca + (2 * glyph) + 2) * 2);
        return (start, end - start);
    }

    /// <summary>cmap subtable formats 4 (basic plane) and 12 (all planes).</summary>
    private void ReadCharacterMap()
    {
        var cmap = _tables["cmap"].Offset;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var at = cmap + (int)U32(cmap + 8 + (8 * i));
            if (U16(at) == 4) ReadSegments(at);
            else if (U16(at) == 12)
                for (var g = 0; g < U32(at + 12); g++)
                {
                    var group = at + 16 + (12 * g);
                    for (var c = U32(group); c <= U32(group + 4); c++) _glyphs.TryAdd((int)c, (ushort)(U32(group + 8) + c - U32(group)));
                }
        }
    }

    private void ReadSegments(int at)
    {
        var doubled = U16(at + 6);
        for (var s = 0; s < doubled; s += 2)
        {
            int end = U16(at + 14 + s), start = U16(at + 16 + doubled + s), delta = U16(at + 16 + (2 * doubled) + s);
            var rangeAt = at + 16 + (3 * doubled) + s;
            int range = U16(rangeAt);
            for (var c = start; c <= end && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c + delta : U16(rangeAt + range + (2 * (c - start))) is var g and not 0 ? g + delta : 0;
                if ((glyph & 0xFFFF) != 0) _glyphs.TryAdd(c, (ushort)glyph);
            }
        }
    }

    private byte[] Table(string tag) => _data.AsSpan(_tables[tag].Offset, _tables[tag].Length).ToArray();
    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));
    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));
    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
