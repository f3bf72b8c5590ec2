namespace AvSdk.Results;

/// <summary>Who needs to know when the native side is done with an operation, whoever still waits for it.</summary>
internal interface ISettlementObserver
{
    /// <summary>
    /// The native operation is over; called before the one who waits is told. Called outside any lock, possibly on the
    /// SDK's thread inside its callback: do little, never throw.
    /// </summary>
    /// <param name="call">The operation.</param>
    /// <param name="settlement">How it ended.</param>
    /// <returns>For a late one, whether the observer has a use for it; otherwise it is reported.</returns>
    bool OnSettled(PendingCall call, in Settlement settlement);
}
