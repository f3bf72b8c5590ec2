namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>Carries a failure to a result of another type, to return it early.</summary>
    /// <typeparam name="TOut">The type of the value that there is not.</typeparam>
    /// <exception cref="InvalidOperationException">The result is a success: ask <see cref="IsSuccess"/> first, or use Map or Bind.</exception>
    public AvResult<TOut> AsFailure<TOut>() =>
        IsSuccess
            ? throw new InvalidOperationException(
                "A success has no failure to carry. Ask IsSuccess first, or use Map or Bind."
            )
            : new(Outcome);
}
