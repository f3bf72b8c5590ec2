namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>Adds a value to a success; a failure stays what it is.</summary>
    /// <typeparam name="TOut">The type of the value.</typeparam>
    /// <param name="value">Called for a success.</param>
    public AvResult<TOut> Map<TOut>(Func<TOut> value) => IsSuccess ? new(Outcome, value()) : new(Outcome);

    /// <summary>Goes on with another call after a success; a failure stays what it is, and the call is not made.</summary>
    /// <param name="next">Called for a success.</param>
    public AvResult Bind(Func<AvResult> next) => IsSuccess ? next() : this;

    /// <summary>Goes on with another call that brings a value after a success; a failure stays what it is.</summary>
    /// <typeparam name="TOut">The type of the value.</typeparam>
    /// <param name="next">Called for a success.</param>
    public AvResult<TOut> Bind<TOut>(Func<AvResult<TOut>> next) => IsSuccess ? next() : new(Outcome);
}
