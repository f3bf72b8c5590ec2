namespace AvSdk.Testing;

/// <summary>
/// What an answer cannot say. Whatever it sets must come to be seen: a fault that is written down and never happens makes a
/// test pass by mistake.
/// </summary>
internal static class AnswerMisuse
{
    public static string? Fault(AvSdkOperation operation, FakeAnswer? answer) =>
        answer is null ? "An answer is null."
        : answer.Delay is { } delay && delay < TimeSpan.Zero && delay != Timeout.InfiniteTimeSpan
            ? "A delay is zero or more, or Timeout.InfiniteTimeSpan."
        : answer.Echo < TimeSpan.Zero ? "An echo comes zero or more after the first callback."
        : !operation.CallsBack ? FaultByReturn(answer)
        : FaultOfShape(answer) ?? FaultOfCallback(operation, answer);

    private static string? FaultByReturn(FakeAnswer answer) =>
        answer != new FakeAnswer { Return = answer.Return, Code = answer.Code }
            ? "It is done when it returns and has no callback: give what it returns, and nothing else."
        : answer is { Return: not SdkCode.Ok, Code: not SdkCode.Ok }
            ? "It is done when it returns and has no callback: give one code, as Return or as Code."
        : null;

    private static string? FaultOfShape(FakeAnswer answer) =>
        answer is { CallbackAfterRefusal: true, Return: SdkCode.Ok }
            ? "A callback after a refusal needs a refusal: a Return other than 0."
        : answer.Return != SdkCode.Ok && !answer.CallbackAfterRefusal && answer != FakeAnswer.ByReturn(answer.Return)
            ? "Its start is refused, and no callback comes that could say the rest: use FakeAnswer.ByReturn, or FakeAnswer.ByReturnAndCallback."
        : answer.Delay == Timeout.InfiniteTimeSpan && answer != FakeAnswer.Never()
            ? "It never ends, so nothing else of it is ever seen: use FakeAnswer.Never()."
        : answer.Silent
        && answer
            != new FakeAnswer
            {
                Silent = true,
                Code = answer.Code,
                Delay = answer.Delay,
            }
            ? "A silent one has no callback that could come early, twice, elsewhere, with a text or after a refusal: give Silent with a Code and a Delay at most."
        : answer is { Early: true } and ({ Delay: not null } or { OnForeignThread: true })
            ? "An early callback comes inside the start, on the caller's thread: it has neither a delay nor another thread."
        : null;

    private static string? FaultOfCallback(AvSdkOperation operation, FakeAnswer answer) =>
        operation is AvSdkOperation.ExitRoom && answer.Code != SdkCode.Ok
            ? "Its callback has no code, success is implied. Refuse the start by FakeAnswer.ByReturn, let the callback stay away by FakeAnswer.Never() or Silent, or lose the room by FakeAvSdk.Disconnect."
        : answer.Info is not null && !operation.HasInfo ? "Its callback has no text that Info could be."
        : null;
}
