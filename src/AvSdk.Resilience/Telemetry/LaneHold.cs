namespace AvSdk.Resilience;

/// <summary>How long a lane is held, from the turn until the SDK is done (rule L2).</summary>
internal static class LaneHold
{
    /// <summary>Called before the lane is left: after that the time is another holder's.</summary>
    public static void Record(AvLane lane)
    {
        if (AvMeter.LaneHold.Enabled)
        {
            AvMeter.Record(AvMeter.LaneHold, lane.HeldFor, TelemetryTag.Of(lane.Key.Class));
        }
    }
}
