namespace AvSdk.Testing;

/// <summary>The SDK's DEVICE_TEST_STATE. Windows alone has device tests.</summary>
public enum AvDeviceTestState
{
    /// <summary>No test runs: StopDeviceTest answers 1601.</summary>
    Stopped,

    /// <summary>A test runs: StopContext answers 1602.</summary>
    Started,
}
