namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>Faults that a lane could have; the explorer finds each.</summary>
internal static class LaneFaults
{
    public static readonly Fault[] All =
    [
        Unlocked<AvLane>(nameof(AvLane.Enter)),
        Unlocked<AvLane>(nameof(AvLane.Leave)),
        Unlocked<AvLane>(nameof(AvLane.TryWithdraw)),
        Unlocked<AvLane>(nameof(AvLane.Close)),
        Unlocked<AvLane>("RefuseOverdue"),
        Unlocked<LaneTable>(nameof(LaneTable.Acquire)),
        Unlocked<LaneClock>(nameof(LaneClock.RingBy)),
        Of<AvLane>("last come, first served", nameof(AvLane.Enter), Fault.Call("AddFirst", of: "AddLast")),
        Of<AvLane>("the turn is not taken", nameof(AvLane.Enter), Fault.Skip("HandTo")),
        Of<AvLane>("nobody minds a cancellation", "Watch", Fault.Skip("WatchFor")),
        Of<AvLane>("nobody minds the time", "Watch", Fault.Skip("RingBy")),
        Of<AvLane>("the next stays in the queue", nameof(AvLane.Leave), Fault.Skip("Take")),
        Of<AvLane>("the next is not told", nameof(AvLane.Leave), Fault.Skip("Admit")),
        Of<AvLane>("the turn is not handed over", nameof(AvLane.Leave), Fault.Skip("HandTo")),
        Of<AvLane>("a turn that was given up is not passed on", nameof(AvLane.Abandon), Fault.Skip("Leave")),
        Of<AvLane>("who gives up stays in the queue", nameof(AvLane.Abandon), Fault.Skip("TryWithdraw", answer: 1)),
        Of<AvLane>("disposing tells nobody", nameof(AvLane.Close), Fault.Skip("ForEach")),
        Of<LaneTicket>("cancelled, and in the queue", "Cancel", Fault.Skip("TryWithdraw", answer: 1)),
        Of<LaneClock>("the alarm has older news", "Set", Fault.Unloop),
        Of<LaneClock>("the alarm rings once", "Ring", Fault.Skip("RingBy")),
        Of<LaneTable>("the lane of a key goes too early", nameof(LaneTable.Release), Fault.Skip("get_Users")),
    ];

    private static Fault Unlocked<T>(string method) =>
        Of<T>($"{typeof(T).Name}.{method} takes no lock", method, Fault.Unlock);

    private static Fault Of<T>(string name, string method, Action<Mono.Cecil.MethodDefinition> plant) =>
        new(name, typeof(T), method, plant);
}
