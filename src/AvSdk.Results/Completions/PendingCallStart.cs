namespace AvSdk.Results;

/// <summary>Calls the SDK for a pending call, on the thread that it is called on.</summary>
internal static class PendingCallStart
{
    /// <returns>An exception of the start that nobody waits for any more; else null.</returns>
    public static Exception? Run<TState>(
        PendingCall call,
        int generation,
        ICompletionPlace? place,
        TState state,
        Func<TState, PendingCall, int> start
    )
    {
        if (!call.TryStart(generation))
        {
            return null; // Given up before its turn came: never started afterwards (rules A5, A7).
        }

        if (place is not null && !call.TryOccupy(place))
        {
            call.Refuse(AvError.FromReason(AvErrorReason.SlotBusy, call.Operation));
            return null;
        }

        int code;
        try
        {
            code = start(state, call);
        }
#pragma warning disable CA1031 // It passes through untouched, to the one who awaits (rule A8).
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return call.Threw(exception) ? null : exception;
        }

        call.Returned(code);
        return null;
    }
}
