using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Results;

/// <summary>What became of a call that brings a value. Its default value is a failure (rule M5).</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvResultJsonConverterFactory))]
#endif
public readonly partial struct AvResult<T> : IEquatable<AvResult<T>>
{
    private readonly AvOutcome? _outcome;
    private readonly T? _value;

    internal AvResult(AvOutcome outcome, T? value = default)
    {
        _outcome = outcome;
        _value = value;
    }

    /// <summary>The case that it is: <see cref="AvSuccess"/> or a subclass of <see cref="AvError"/>. Never null.</summary>
    public AvOutcome Outcome => _outcome ?? AvError.NoResult;

    /// <summary>Whether the call succeeded, and so brought a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => _outcome is AvSuccess;

    /// <summary>The error of a failure; null for a success.</summary>
    public AvError? Error => Outcome as AvError;

    /// <summary>A failure is a result. (A value never becomes one by itself: see <see cref="AvResult.Success{T}(T)"/>.)</summary>
    /// <param name="error">The error; null becomes the default value, a failure that nobody set (rule M5).</param>
    public static implicit operator AvResult<T>(AvError? error) => error is null ? default : new(error);

    /// <summary>Whether two results say the same and bring equal values (rule M11).</summary>
    public static bool operator ==(AvResult<T> left, AvResult<T> right) => left.Equals(right);

    /// <summary>Whether two results differ (rule M11).</summary>
    public static bool operator !=(AvResult<T> left, AvResult<T> right) => !left.Equals(right);

    /// <summary>The value, where there is one.</summary>
    /// <param name="value">The value of a success; the default of its type for a failure.</param>
    /// <returns>Whether the call succeeded; if not, <see cref="Error"/> says why.</returns>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsSuccess;
    }

    /// <summary>The value of a success.</summary>
    /// <exception cref="AvException">The call failed. The type is that of the error's category.</exception>
    [StackTraceHidden]
    public T GetValueOrThrow()
    {
        ThrowIfFailed();
        return _value!; // Set by whoever made the success; a null that T forbids is refused there by the compiler.
    }

    /// <summary>Returns for a success and throws for a failure.</summary>
    /// <exception cref="AvException">The call failed. The type is that of the error's category.</exception>
    [StackTraceHidden]
    public void ThrowIfFailed()
    {
        if (!IsSuccess)
        {
            AvThrow.For(Error);
        }
    }

    /// <inheritdoc cref="AvResult.WithOperation"/>
    public AvResult<T> WithOperation(string? operation) =>
        Outcome is AvError error && !string.IsNullOrEmpty(operation) ? new(error.WithOperation(operation!)) : this;

    /// <summary>The same result without the value.</summary>
    public AvResult WithoutValue() => new(Outcome);

    /// <summary>Takes the result apart.</summary>
    /// <param name="isSuccess">Whether the call succeeded.</param>
    /// <param name="value">The value of a success; the default of its type for a failure.</param>
    /// <param name="error">The error of a failure; null for a success.</param>
    public void Deconstruct(out bool isSuccess, out T? value, out AvError? error)
    {
        isSuccess = IsSuccess;
        value = _value;
        error = Error;
    }

    /// <inheritdoc/>
    public bool Equals(AvResult<T> other) =>
        Outcome.Equals(other.Outcome) && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AvResult<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Outcome, _value).GetHashCode();

    /// <summary>"Success" with the value, or a log line that says what failed and what to do.</summary>
    public override string ToString() =>
        IsSuccess ? FormattableString.Invariant($"{Outcome}: {_value}") : Outcome.ToString()!;
}
