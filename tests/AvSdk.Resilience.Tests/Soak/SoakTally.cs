using System.Collections.Concurrent;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>What the calls came to: each of them to one result, or to a cancellation.</summary>
internal sealed class SoakTally
{
    private readonly ConcurrentDictionary<(int Number, AvErrorReason Reason), int> _results = new();
    private int _cancelled;
    private int _answered;

    public int Cancelled => _cancelled;

    public int Answered => _answered;

    public int Ended => _answered + _cancelled;

    /// <summary>How often each number came out, and with which reason; the most frequent first.</summary>
    public IEnumerable<((int Number, AvErrorReason Reason) Result, int Count)> Results =>
        _results.OrderByDescending(static entry => entry.Value).Select(static entry => (entry.Key, entry.Value));

    public void Cancel() => Interlocked.Increment(ref _cancelled);

    public void Answer(AvOutcome outcome)
    {
        Interlocked.Increment(ref _answered);
        _results.AddOrUpdate(
            (outcome.Number, (outcome as AvError)?.Reason ?? AvErrorReason.None),
            1,
            static (_, count) => count + 1
        );
    }
}
