using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>A run's place in the queue of a lane; awaited, it is a success once the run's turn has come.</summary>
/// <param name="lane">The lane.</param>
/// <param name="run">Who waits.</param>
/// <param name="since">Since when, by the lane's clock.</param>
/// <param name="limit">For how long at most (rule L8).</param>
internal sealed class LaneTicket(AvLane lane, AvRun run, TimeSpan since, TimeSpan limit) : OutcomePromise
{
    private CancellationTokenRegistration _cancellation;
    private CancellationToken _token;

    public AvRun Run => run;

    public TimeSpan Since => since;

    /// <summary>When the wait has lasted long enough, by the lane's clock.</summary>
    public TimeSpan Due => since + limit;

    public LinkedListNode<LaneTicket>? Node { get; set; }

    /// <summary>Whether it ever stood in the queue: what is refused at once never waits.</summary>
    public bool WasQueued => Node is not null;

    /// <summary>Leaves the queue at once when the run is cancelled (rule L4).</summary>
    public void WatchFor(CancellationToken cancellationToken)
    {
        _token = cancellationToken;
        _cancellation = cancellationToken.Register(
            static ticket => ((LaneTicket)ticket!).Cancel(),
            this,
            useSynchronizationContext: false
        );
    }

    public void Admit() => Fulfil(AvResult.Success().Outcome);

    public void Refuse(AvErrorReason reason) => Fulfil(AvError.FromReason(reason, run.Operation.Name));

    public void StopWatching() => _cancellation.Dispose();

    private protected override void OnTaken() => StopWatching();

    private void Cancel()
    {
        if (lane.TryWithdraw(this))
        {
            Break(new OperationCanceledException(_token));
        }
    }
}
