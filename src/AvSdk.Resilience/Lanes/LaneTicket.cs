using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>A run's place in the queue of a lane; awaited, it is a success once the run's turn has come.</summary>
internal sealed class LaneTicket(AvLane lane, AvRun run) : OutcomePromise
{
    private CancellationTokenRegistration _cancellation;
    private CancellationToken _token;

    public AvRun Run => run;

    public LinkedListNode<LaneTicket>? Node { get; set; }

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

    public void Refuse(AvErrorReason reason) =>
        Fulfil(AvError.ByWrapper(AvErrorCode.Failed, reason, run.Operation.Name));

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
