namespace AvSdk.Simulator;

/// <summary>
/// The table's rules: which code a start is refused with. The first that applies, in the order written.
/// </summary>
internal static class SdkRules
{
    public static int Refusal(SdkState state, SdkCall call, TimeSpan now)
    {
        int invalid = If(!call.IsValid, SdkCode.InvalidArgument);
        int notStarted = If(!state.IsStarted, SdkCode.ContextNotExist);
        int notInRoom = If(state.Room != RoomState.Entered, SdkCode.RoomNotExist);
        int conflict = state.Exclusion.Conflict(call.Operation, now);
        SdkTarget? target = state.Target(call);
        int absent = If(target is null, SdkCode.EndpointNotExist);
        int already = If(target?.On == call.On, SdkCode.HasInTheState);

        return state.IsDestroyed
            ? SdkCode.ContextNotExist
            : call.Operation switch
            {
                SdkOperation.StartContext => First(invalid, conflict, If(state.IsStarted, SdkCode.HasInTheState)),
                SdkOperation.StopContext => First(
                    conflict,
                    notStarted,
                    If(state.Room != RoomState.Exited, SdkCode.RoomNotExited)
                ),
                SdkOperation.DestroyContext => If(state.Context != AvContextState.Stopped, SdkCode.ContextNotStopped),
                SdkOperation.EnterRoom => First(
                    invalid,
                    notStarted,
                    conflict,
                    If(state.CurrentRoom != 0, SdkCode.HasInTheState)
                ),
                SdkOperation.ExitRoom => First(notStarted, conflict, notInRoom),
                SdkOperation.EnableCamera or SdkOperation.OpenDevice or SdkOperation.CloseDevice => First(
                    invalid,
                    If(target is null || !state.IsStarted, SdkCode.DeviceNotExist),
                    conflict,
                    already
                ),
                SdkOperation.RequestView => First(
                    invalid,
                    notStarted,
                    notInRoom,
                    conflict,
                    absent,
                    If(target is { HasVideo: false }, SdkCode.EndpointHasNotVideo),
                    already
                ),
                SdkOperation.CancelView => First(invalid, notStarted, notInRoom, conflict, absent, already),
                SdkOperation.Upload => First(invalid, notStarted),
                _ => SdkCode.Ok,
            };
    }

    private static int If(bool broken, int code) => broken ? code : SdkCode.Ok;

    private static int First(params ReadOnlySpan<int> codes)
    {
        foreach (int code in codes)
        {
            if (code != SdkCode.Ok)
            {
                return code;
            }
        }
        return SdkCode.Ok;
    }
}
