namespace AvSdk.Results;

/// <summary>The call succeeded.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvOutcomeJsonConverter))]
#endif
public sealed class AvSuccess : AvOutcome
{
    private AvSuccess(AvErrorInfo? takenFor, string? sdkMessage)
        : base(sdkMessage) => TakenFor = takenFor;

    /// <summary>The success that says no more than that.</summary>
    internal static AvSuccess Plain { get; } = new(null, null);

    /// <summary>
    /// 0, or the number that was taken for success: 1003, <c>AV_ERR_HAS_IN_THE_STATE</c>, or in a pipeline another one that
    /// its edition says to treat as success, such as GME's 7015.
    /// </summary>
    public override int Number => TakenFor?.Number ?? 0;

    /// <summary>
    /// Nothing had to be done: the SDK answered <see cref="AvErrorCode.HasInTheState"/> (1003), and that was taken for success
    /// (rules M2, S1). False for any other number that was: GME's 7015 does not speak of a state.
    /// </summary>
    public bool AlreadyInState => TakenFor?.Code == AvErrorCode.HasInTheState;

    /// <summary>The row of the number that was taken for success; null for 0.</summary>
    internal AvErrorInfo? TakenFor { get; }

    /// <inheritdoc/>
    public override bool Equals(AvOutcome? other) =>
        other is AvSuccess success
        && success.Number == Number
        && success.TakenFor?.Edition == TakenFor?.Edition
        && success.AlreadyInState == AlreadyInState;

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>"Success", or that and the number that was taken for it.</summary>
    public override string ToString() =>
        AlreadyInState ? FormattableString.Invariant($"Success (already in the state, {Number})")
        : Number != 0 ? FormattableString.Invariant($"Success ({Number})")
        : "Success";

    internal static AvSuccess Create(string? sdkMessage) =>
        string.IsNullOrEmpty(sdkMessage) ? Plain : new AvSuccess(null, sdkMessage);

    /// <summary>An error that was taken for success. Its number is kept.</summary>
    internal static AvSuccess InsteadOf(AvError error) => new(error.Info, error.SdkMessage);
}
