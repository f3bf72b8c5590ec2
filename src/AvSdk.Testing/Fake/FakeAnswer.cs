namespace AvSdk.Testing;

/// <summary>
/// One scripted answer. An int stands for a callback with that code (for operations without a callback, for the return). A
/// code other than 0 changes no state; 0 does what the operation always does, so that it becomes 1201, 1301, 1401 or 1402
/// where the room, the device, the member or its video has gone meanwhile, 10003 with a bad signature, and, with neither
/// <see cref="Delay"/> nor <see cref="Early"/>, 1005 where the server does not answer in 30 s. What is written down wins over
/// the network: with a code other than 0, a <see cref="Delay"/> or <see cref="Early"/> neither
/// <see cref="IFakeAvSdk.NetworkDown"/> nor the limit of 30 s counts. What contradicts itself, or would never be seen, is
/// refused where it is scripted.
/// </summary>
public sealed record FakeAnswer
{
    /// <summary>
    /// What the start returns. When it is not 0, the operation never began, and no callback comes: nothing else is set then,
    /// unless <see cref="CallbackAfterRefusal"/> is.
    /// </summary>
    public int Return { get; init; }

    /// <summary>The callback comes although <see cref="Return"/> is not 0, against the SDK's contract (rule A1).</summary>
    public bool CallbackAfterRefusal { get; init; }

    /// <summary>What the callback says. That of ExitRoom has no code.</summary>
    public int Code { get; init; }

    /// <summary>
    /// The text given with the callback; null for the SDK's own. StartContext, EnterRoom, RequestView and CancelView have one.
    /// </summary>
    public string? Info { get; init; }

    /// <summary>
    /// No callback comes, though the operation ends as it would have. <see cref="Code"/> and <see cref="Delay"/> say how.
    /// </summary>
    public bool Silent { get; init; }

    /// <summary>
    /// The callback comes inside the start, before it returns, on the caller's thread. It has no <see cref="Delay"/>; an
    /// <see cref="Echo"/> comes where callbacks come as a rule.
    /// </summary>
    public bool Early { get; init; }

    /// <summary>
    /// The callback, and its <see cref="Echo"/>, come on a thread of the SDK's own, also where callbacks otherwise come in Poll
    /// or on a dispatcher.
    /// </summary>
    public bool OnForeignThread { get; init; }

    /// <summary>
    /// From the start to the end, by the SDK's clock. Null for the operation's duration;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for an operation that never ends and holds its class: nothing else is set then.
    /// </summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>The callback comes a second time, this long after the first.</summary>
    public TimeSpan? Echo { get; init; }

    /// <summary>The start returns 0, then the callback brings a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="delay">From the start to the callback; null for the operation's duration.</param>
    public static FakeAnswer ByCallback(int code, TimeSpan? delay = null) => new() { Code = code, Delay = delay };

    /// <summary>The start returns a code; unless that is 0, no callback comes.</summary>
    /// <param name="code">The code.</param>
    public static FakeAnswer ByReturn(int code) => new() { Return = code };

    /// <summary>The SDK's broken contract: the start returns a code other than 0, and the callback comes all the same (rule A1).</summary>
    /// <param name="code">What the start returns.</param>
    /// <param name="callbackCode">What the callback says.</param>
    public static FakeAnswer ByReturnAndCallback(int code, int callbackCode) =>
        new()
        {
            Return = code,
            CallbackAfterRefusal = true,
            Code = callbackCode,
        };

    /// <summary>The start returns 0, and the callback never comes: the operation holds its class for ever.</summary>
    public static FakeAnswer Never() => new() { Delay = Timeout.InfiniteTimeSpan };

    /// <summary>A callback with a code.</summary>
    /// <param name="code">The code.</param>
    public static implicit operator FakeAnswer(int code) => ByCallback(code);

    /// <summary>The answer in words, as the assertions say it: <c>1005 (after 30 s)</c>, <c>1002 by return</c>, <c>never</c>.</summary>
    public override string ToString() => FakeAnswerText.Of(this);
}
