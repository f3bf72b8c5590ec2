using AvSdk.Results;

namespace AvSdk.Consumers.CSharp14.Lines;

/// <summary>The names that users write are fixed, and so is their order.</summary>
public class NamesTests
{
    private const string Codes = """
        Ok, Failed, RepeatedOperation, ExclusiveOperation, HasInTheState, InvalidArgument, Timeout, NotImplemented, NotInMainThread, ContextNotExist,
        ContextNotStopped, RoomNotExist, RoomNotExited, DeviceNotExist, EndpointNotExist, EndpointHasNotVideo, TinyIdToOpenIdFailed,
        OpenIdToTinyIdFailed, DeviceTestNotExist, DeviceTestNotStopped, InviteFailed, AcceptFailed, RefuseFailed, ServerFailed,
        ServerInvalidArgument, ServerNoPermission, ServerTimeout, ServerAllocResourceFailed, ServerIdNotInRoom, ServerNotImplement,
        ServerRepeatedOperation, ServerRoomNotExist, ServerEndpointNotExist, ServerInvalidAbility
        """;

    private const string Reasons =
        "None, NoResult, Deadline, CallbackLost, SlotBusy, LaneFull, LaneTime, Nested, ConflictPersists, TotalTimeout, Disposed, DispatcherGone, FailedByHost, NotConfirmed, ContextStopped";

    private const string Remedies = """
        None, AnalyzeLogs, WaitForPreviousOperation, TreatAsSuccess, FixArguments, CheckNetwork, Retry, UseAlternative,
        CallOnMainThread, FixCallTiming, CheckDevice, LogIn, Ignore, FixPermission, ContactBackend
        """;

    [Theory]
    [InlineData(typeof(AvErrorCode), Codes)]
    [InlineData(typeof(AvErrorCategory), "General, State, Argument, Network, Server")]
    [InlineData(typeof(AvErrorOrigin), "Client, Server, Wrapper")]
    [InlineData(typeof(AvErrorReason), Reasons)]
    [InlineData(typeof(AvRemedies), Remedies)]
    public void AnEnum_HasTheNamesThatUsersWrite(Type type, string names) =>
        Assert.Equal(
            names.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Enum.GetNames(type)
        );
}
