namespace AvSdk.Resilience;

/// <summary>Tells whoever listens: logs, meters, tracers.</summary>
internal static class Listeners
{
    /// <summary>
    /// What a listener throws is swallowed. It must become neither the outcome of an operation nor an exception in the SDK's
    /// callback (rule A10), and must not keep an answer from its caller.
    /// </summary>
    public static void Tell<TState>(TState state, Action<TState> tell)
    {
        try
        {
            tell(state);
        }
#pragma warning disable CA1031 // Whatever a listener throws is its own affair.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The operation goes on as if nobody had listened.
        }
    }
}
