namespace AvSdk.Results;

/// <summary>All that a pending call needs to know about its operation.</summary>
internal readonly struct PendingCallSettings
{
    public required OperationText Operation { get; init; }

    /// <summary>Counted from <see cref="PendingCall.Begin"/> (rule A5); infinite for none.</summary>
    public required TimeSpan Deadline { get; init; }

    /// <summary>Counted from the return of the start (rule L6); infinite for never.</summary>
    public required TimeSpan LostAfter { get; init; }

    /// <summary>While somebody waits the deadline alone decides, be it later than <see cref="LostAfter"/>.</summary>
    public bool LostOnlyWhenGivenUp { get; init; }

    /// <summary>Where the clock's verdict is spoken: on the SDK's thread, one turn later (rule A5).</summary>
    public required TurnSource Turns { get; init; }

    public ISettlementObserver? Observer { get; init; }

    /// <summary>Handed to the reporter with a stray callback.</summary>
    public object? Tag { get; init; }

    public CancellationToken CancellationToken { get; init; }
}
