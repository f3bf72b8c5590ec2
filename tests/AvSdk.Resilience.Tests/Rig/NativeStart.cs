namespace AvSdk.Resilience.Tests.Rig;

/// <summary>One call that the substituted SDK got.</summary>
/// <param name="Name">Of which function.</param>
/// <param name="ThreadId">On which thread.</param>
/// <param name="Time">When, by the virtual clock.</param>
/// <param name="Callback">What was given along; null for functions without a callback.</param>
internal sealed record NativeStart(string Name, int ThreadId, TimeSpan Time, RoomCallback? Callback)
{
    /// <summary>The callback comes.</summary>
    public void Complete(int code, string info = "") => Callback!(code, info);
}
