using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>What loading needs from outside: Content has no clock and knows no address.</summary>
/// <param name="Today">For review dates.</param>
/// <param name="Address">Addresses of authored links.</param>
public sealed record LoadOptions(DateOnly Today, LinkAddress Address);
