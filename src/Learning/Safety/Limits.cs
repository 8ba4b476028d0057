namespace Immunotox.Learning.Safety;

/// <summary>Names of the rate limits, per client address.</summary>
internal static class Limits
{
    /// <summary>20 tries a minute.</summary>
    public const string SignIn = "sign-in";

    /// <summary>30 look-ups a minute.</summary>
    public const string Verification = "verification";

    /// <summary>120 counts a minute: a ward shares one address.</summary>
    public const string Attendance = "attendance";
}
