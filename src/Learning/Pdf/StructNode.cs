namespace Immunotox.Learning.Pdf;

/// <summary>A part of the structure tree that holds others (table, row, cell, list); the same object may go on over several pages.</summary>
internal class StructNode(string role, StructNode? parent = null, string attributes = "")
{
    public string Role => role;
    public StructNode? Parent => parent;

    /// <summary>Entries of its dictionary, such as the scope of a heading cell.</summary>
    public string Attributes => attributes;

    /// <summary>A cell that holds paragraphs and lists; a heading says whether it stands for its column or its row.</summary>
    public static StructNode Cell(StructRow row, string? scope = null) =>
        scope is null ? new StructNode("TD", row) : new StructNode("TH", row, $"/A<</O/Table/Scope/{scope}>>");
}

/// <summary>A table.</summary>
internal sealed class StructTable() : StructNode("Table");

/// <summary>A row of a table.</summary>
internal sealed class StructRow(StructTable table) : StructNode("TR", table);
