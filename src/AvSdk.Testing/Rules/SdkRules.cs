namespace AvSdk.Testing;

/// <summary>
/// The table's rules: which code a start is refused with. The first that applies, in the order written.
/// </summary>
internal static class SdkRules
{
    public static int Refusal(SdkState state, SdkCall call, TimeSpan now)
    {
        int invalid = If(!call.IsValid, SdkCode.InvalidArgument);
        int notStarted = If(!state.IsStarted, SdkCode.ContextNotExist);
        int notInRoom = If(state.Room != AvRoomState.Entered, SdkCode.RoomNotExist);
        int conflict = state.Exclusion.Conflict(call.Operation, now);
        SdkTarget? target = state.Target(call);
        int gone = Gone(state, call);
        int already = If(target?.On == call.On, SdkCode.HasInTheState);

        return state.IsDestroyed
            ? SdkCode.ContextNotExist
            : call.Operation switch
            {
                AvSdkOperation.StartContext => First(invalid, conflict, If(state.IsStarted, SdkCode.HasInTheState)),
                AvSdkOperation.StopContext => First(
                    conflict,
                    notStarted,
                    If(state.Room != AvRoomState.Exited, SdkCode.RoomNotExited),
                    If(state.IsTesting, SdkCode.DeviceTestNotStopped)
                ),
                AvSdkOperation.DestroyContext => If(state.Context != AvContextState.Stopped, SdkCode.ContextNotStopped),
                AvSdkOperation.EnterRoom => First(
                    invalid,
                    notStarted,
                    conflict,
                    If(state.CurrentRoom != 0, SdkCode.HasInTheState)
                ),
                AvSdkOperation.ExitRoom => First(invalid, notStarted, conflict, notInRoom),
                AvSdkOperation.EnableCamera or AvSdkOperation.OpenDevice or AvSdkOperation.CloseDevice => First(
                    invalid,
                    If(!state.IsStarted, SdkCode.DeviceNotExist),
                    gone,
                    conflict,
                    already
                ),
                AvSdkOperation.RequestView => First(invalid, notStarted, notInRoom, conflict, gone, already),
                AvSdkOperation.CancelView => First(invalid, notStarted, notInRoom, conflict, gone, already),
                AvSdkOperation.StartDeviceTest => First(notStarted, If(state.IsTesting, SdkCode.HasInTheState)),
                AvSdkOperation.StopDeviceTest => If(!state.IsTesting, SdkCode.DeviceTestNotExist),
                AvSdkOperation.Upload => First(invalid, notStarted),
                _ => SdkCode.Ok,
            };
    }

    /// <summary>What an operation is about and cannot do without: asked at its start, and again at its end.</summary>
    public static int Gone(SdkState state, SdkCall call)
    {
        SdkTarget? target = state.Target(call);
        return call.Operation.Class switch
        {
            SdkOperationClass.Device => If(target is null, SdkCode.DeviceNotExist),
            SdkOperationClass.Member => First(
                If(call.Stay != state.Stay, SdkCode.RoomNotExist),
                If(target is null, SdkCode.EndpointNotExist),
                If(call.On && target is { HasVideo: false }, SdkCode.EndpointHasNotVideo)
            ),
            _ => SdkCode.Ok,
        };
    }

    private static int If(bool broken, int code) => broken ? code : SdkCode.Ok;

    private static int First(params int[] codes)
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
