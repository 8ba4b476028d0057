namespace Immunotox.Learning.Pdf;

/// <summary>A text holds a letter the font lacks. Callers check with <see cref="PdfFonts.Missing"/> first: nothing is ever printed as "?".</summary>
internal sealed class MissingLetterException(string letter) : Exception($"The font has no glyph for \"{letter}\".");
