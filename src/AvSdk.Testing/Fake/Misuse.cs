using System.Runtime.CompilerServices;

namespace AvSdk.Testing;

/// <summary>A fake that is used wrongly says so at once, and what to do instead: a test that passes by mistake is worse than one that fails.</summary>
internal static partial class Misuse
{
    public static void CheckAnswers(AvSdkOperation operation, FakeAnswer[] answers)
    {
        CheckAskedFor(operation);
        if (answers is not { Length: > 0 })
        {
            throw new ArgumentException($"There is no answer for {operation}. Give one or more.", nameof(answers));
        }
        foreach (FakeAnswer answer in answers)
        {
            if (AnswerMisuse.Fault(operation, answer) is { } fault)
            {
                throw new ArgumentException($"{fault} (an answer for {operation})", nameof(answers));
            }
            CheckNotTooLong(answer.Delay, nameof(answers), $"{nameof(FakeAnswer)}.{nameof(FakeAnswer.Never)}()");
            CheckNotTooLong(answer.Echo, nameof(answers), null);
        }
    }

    public static void CheckCallsBack(AvSdkOperation operation)
    {
        CheckAskedFor(operation);
        if (!operation.CallsBack)
        {
            throw Unfit(operation, $"{operation} is done when it returns: it has no duration.");
        }
    }

    public static void CheckHasClass(AvSdkOperation operation)
    {
        CheckAskedFor(operation);
        if (operation.Class is SdkOperationClass.None)
        {
            throw Unfit(
                operation,
                $"{operation} excludes nothing, and nothing excludes it: 1001 and 1002 are for operations of a class."
            );
        }
    }

    public static void CheckNotNegative(TimeSpan time, string name)
    {
        if (time < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, time, "A time is zero or more.");
        }
    }

    public static void CheckHasRoom(AvRoomState room)
    {
        if (room is AvRoomState.Exited)
        {
            throw new InvalidOperationException(
                "There is no room to lose: the SDK is in none, and neither enters nor leaves one. Enter one first."
            );
        }
    }

    private static void CheckAskedFor(AvSdkOperation operation)
    {
        if (operation is < AvSdkOperation.StartContext or >= AvSdkOperation.Disconnect)
        {
            throw Unfit(
                operation,
                $"The SDK has no function {operation}. Those it has are {AvSdkOperation.StartContext} to {AvSdkOperation.Poll}; the room is lost by FakeAvSdk.Disconnect."
            );
        }
    }

    private static ArgumentOutOfRangeException Unfit(
        AvSdkOperation operation,
        string message,
        [CallerArgumentExpression(nameof(operation))] string? name = null
    ) => new(name, operation, message);
}
