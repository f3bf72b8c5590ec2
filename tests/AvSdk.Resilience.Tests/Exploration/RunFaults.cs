using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>Faults that a run could have; the explorer finds each.</summary>
internal static class RunFaults
{
    private const string OnSettled =
        $"AvSdk.Results.{nameof(ISettlementObserver)}.{nameof(ISettlementObserver.OnSettled)}";

    public static readonly Fault[] All =
    [
        Of("_ended is not checked", OnSettled, Fault.Read("_ended", instead: 1)),
        Of("_isSpokenOf is not set", OnSettled, Fault.Keep("_isSpokenOf")),
        Of("the lane is not left at the end", nameof(AvRun.End), Fault.Skip("LeaveLane")),
        Of("the lane is not left when the last operation settles", OnSettled, Fault.Skip("LeaveLane")),
    ];

    private static Fault Of(string name, string method, Action<Mono.Cecil.MethodDefinition> plant) =>
        new(name, typeof(AvRun), method, plant);
}
