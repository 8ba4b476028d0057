namespace Immunotox.Learning.Tests.Faults;

/// <summary>A proof that takes minutes: left out of <c>dotnet test</c>, run by <c>.ci/run</c> and by whoever sets LONG_PROOFS=1.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public const string Category = "long";

    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("LONG_PROOFS") != "1") Skip = "A long proof: LONG_PROOFS=1 dotnet test --filter Category=long";
    }
}
