namespace AvSdk.Testing;

/// <summary>An answer in words, as it was scripted.</summary>
internal static class FakeAnswerText
{
    public static string Of(FakeAnswer answer)
    {
        string details = string.Join(", ", Details(answer));
        return details.Length == 0 ? Code(answer) : $"{Code(answer)} ({details})";
    }

    private static string Code(FakeAnswer answer) =>
        answer.Delay == Timeout.InfiniteTimeSpan ? "never"
        : answer.Return == SdkCode.Ok ? FormattableString.Invariant($"{answer.Code}")
        : answer == FakeAnswer.ByReturn(answer.Return) ? FormattableString.Invariant($"{answer.Return} by return")
        : FormattableString.Invariant($"{answer.Return} by return and {answer.Code} by callback");

    private static IEnumerable<string> Details(FakeAnswer answer)
    {
        if (answer.Silent)
        {
            yield return "silent";
        }
        if (answer.Early)
        {
            yield return "early";
        }
        if (answer.OnForeignThread)
        {
            yield return "on a foreign thread";
        }
        if (answer.Delay is { } delay && delay != Timeout.InfiniteTimeSpan)
        {
            yield return FormattableString.Invariant($"after {delay.TotalSeconds} s");
        }
        if (answer.Echo is { } echo)
        {
            yield return FormattableString.Invariant($"again after {echo.TotalSeconds} s");
        }
        if (answer.Info is { } info)
        {
            yield return $"\"{info}\"";
        }
    }
}
