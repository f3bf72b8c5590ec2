namespace AvSdk.Testing;

/// <summary>The codes that the simulator gives of its own accord. A script may give any int.</summary>
internal static class SdkCode
{
    public const int Ok = 0;
    public const int RepeatedOperation = 1001;
    public const int ExclusiveOperation = 1002;
    public const int HasInTheState = 1003;
    public const int InvalidArgument = 1004;
    public const int Timeout = 1005;
    public const int NotInMainThread = 1007;
    public const int ContextNotExist = 1101;
    public const int ContextNotStopped = 1102;
    public const int RoomNotExist = 1201;
    public const int RoomNotExited = 1202;
    public const int DeviceNotExist = 1301;
    public const int EndpointNotExist = 1401;
    public const int EndpointHasNotVideo = 1402;
    public const int DeviceTestNotExist = 1601;
    public const int DeviceTestNotStopped = 1602;
    public const int ServerNoPermission = 10003;
}
