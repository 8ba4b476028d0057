namespace Immunotox.Learning.Lrs;

/// <summary>Section <c>Xapi</c> of the configuration: the embedded record store.</summary>
internal sealed class LrsSettings
{
    /// <summary>False: no address under <c>/xapi</c> answers; what people do here is still kept.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Octets of one request; more is answered by 413.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Statements in one answer, at most (1 to 500); more come by <c>more</c>.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Requests a minute for a credential made without a limit of its own.</summary>
    public int PerMinute { get; init; } = 6000;
}
