namespace Immunotox.Learning.People;

/// <summary>The framework throws when a passkey is posted without its ceremony having begun (a long pause, a double click, a forged post).</summary>
internal static class PasskeyCeremony
{
    /// <summary>The outcome, or null when no ceremony was under way or what was posted is not a credential.</summary>
    public static async Task<T?> TryAsync<T>(Func<Task<T>> ceremony) where T : class
    {
        try
        {
            return await ceremony();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
