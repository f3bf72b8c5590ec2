namespace AvSdk.Simulator;

/// <summary>The state of one device.</summary>
public enum DeviceState
{
    Closed,
    Open,
    Operating,
    Absent,
}
