using System.Runtime.CompilerServices;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>
/// What this library has added to a builder, which does not tell that itself: in another order the strategies would not do
/// what they say, and without the lane they would have no coordinator. That is said where it is built, not where it runs.
/// </summary>
internal sealed class StrategyOrder
{
    private const string Order =
        "The order, outermost first, each once: AddAvLane, AddAvRetry, AddAvConflictWait, AddAvAlreadyInState; all but the "
        + "lane may be left out. AddAvResilience adds all of them.";

    private static readonly ConditionalWeakTable<ResiliencePipelineBuilder<AvResult>, StrategyOrder> Builders = new();
    private Place _last;

    internal enum Place
    {
        None = 0,
        AddAvLane,
        AddAvRetry,
        AddAvConflictWait,
        AddAvAlreadyInState,
    }

    /// <summary>A strategy is about to be added.</summary>
    /// <exception cref="InvalidOperationException">It does not belong there; the message says where it does.</exception>
    public static void Enter(ResiliencePipelineBuilder<AvResult> builder, Place place)
    {
        StrategyOrder order = Builders.GetValue(builder, static _ => new());
        if (order.FindFault(place) is { } fault)
        {
            throw new InvalidOperationException($"{fault} {Order}");
        }

        order._last = place;
    }

    private string? FindFault(Place place) =>
        place == Place.AddAvLane
            ? (_last == Place.None ? null : "This pipeline has two lanes, or its lane is not the outermost strategy.")
        : _last == Place.None
            ? $"{place} needs the coordinator and its lane around it: call AddAvLane(coordinator) on this builder first."
        : place <= _last ? $"{place} does not belong inside {_last}."
        : null;
}
