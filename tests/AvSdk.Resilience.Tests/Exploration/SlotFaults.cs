using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>Faults that a slot, and the operations in it, could have; the explorer finds each.</summary>
internal static class SlotFaults
{
    private const string Place = "CompletionPlace";
    private const string Pending = "PendingCall";

    public static readonly Fault[] All =
    [
        Unlocked(Place, "TryOccupy"),
        Unlocked(Pending, "Admit"),
        Unlocked(Pending, "Returned"),
        Of("two in one slot", Place, "TryOccupy", Fault.Skip("get_HasValue")),
        Of("the slot is not freed", Pending, "Announce", Fault.Skip("Release")),
        Of("nobody minds the time", Pending, "Returned", Fault.Skip("Arm")),
        Of("who cancels frees the slot", Pending, "Cancel", Fault.Skip("TakeBackUnstarted", answer: 1)),
        Of("a deadline frees the slot", Pending, "Judge", Fault.Skip("TakeBackUnstarted", answer: 1)),
        Of("a refusal is told to nobody", Pending, "Returned", Fault.Skip("Settle")),
    ];

    private static Fault Unlocked(string type, string method) =>
        Of($"{type}.{method} takes no lock", type, method, Fault.Unlock);

    private static Fault Of(string name, string type, string method, Action<Mono.Cecil.MethodDefinition> plant) =>
        new(name, typeof(AvResult).Assembly.GetType("AvSdk.Results." + type, throwOnError: true)!, method, plant);
}
