namespace AvSdk.Results;

/// <summary>The call succeeded.</summary>
public sealed class AvSuccess : AvOutcome
{
    private AvSuccess(int number, string? sdkMessage)
        : base(sdkMessage) => Number = number;

    /// <summary>The success that says no more than that.</summary>
    internal static AvSuccess Plain { get; } = new(0, null);

    /// <summary>0, or the number that was taken for success: 1003, <c>AV_ERR_HAS_IN_THE_STATE</c>.</summary>
    public override int Number { get; }

    /// <summary>Nothing had to be done: the SDK answered 1003, and that was taken for success (rules M2, S1).</summary>
    public bool AlreadyInState => Number != 0;

    /// <inheritdoc/>
    public override bool Equals(AvOutcome? other) => other is AvSuccess success && success.Number == Number;

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>"Success", or that and the number that was taken for it.</summary>
    public override string ToString() => AlreadyInState ? $"Success (already in the state, {Number})" : "Success";

    internal static AvSuccess Create(string? sdkMessage) =>
        string.IsNullOrEmpty(sdkMessage) ? Plain : new AvSuccess(0, sdkMessage);

    internal static AvSuccess InState(AvError error) => new(error.Number, error.SdkMessage);
}
