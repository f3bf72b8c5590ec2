using System.Threading.Tasks.Sources;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>One run's visit to a lane, from the call until it has gone, and what has been seen of it.</summary>
internal sealed class LaneVisitor(AvRun run, LaneVisitor[] before)
{
    private IValueTaskSource<AvResult>? _promise;
    private AvErrorReason? _reason;
    private bool _cancelled;

    public AvRun Run => run;

    /// <summary>Those that had entered before this one came: their turns are before its own, as far as they wait for any.</summary>
    public LaneVisitor[] Before => before;

    public CancellationTokenSource Source { get; } = new();

    public TimeSpan MaxWait { get; init; }

    public AvLane? Lane { get; set; }

    public LaneTicket? Ticket
    {
        get;
        set
        {
            field = value;
            _promise = (IValueTaskSource<AvResult>?)(object?)value;
        }
    }

    /// <summary>The call has returned.</summary>
    public bool HasEntered { get; set; }

    /// <summary>It wants nothing more of the lane.</summary>
    public bool IsGone { get; set; }

    public bool IsWaiting =>
        HasEntered && !IsGone && _reason is null && _promise?.GetStatus(0) == ValueTaskSourceStatus.Pending;

    /// <summary>Its turn will not come.</summary>
    public bool WasRefused =>
        _promise is not null && (Reason != AvErrorReason.None || Source.IsCancellationRequested && _cancelled);

    /// <summary>Why not; None when it was cancelled.</summary>
    public AvErrorReason Reason => _reason ??= Take();

    private AvErrorReason Take()
    {
        try
        {
            return _promise!.GetResult(0).Error?.Reason ?? AvErrorReason.None;
        }
        catch (OperationCanceledException)
        {
            _cancelled = true;
            return AvErrorReason.None;
        }
    }
}
