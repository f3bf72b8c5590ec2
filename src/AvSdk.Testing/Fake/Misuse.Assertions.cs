using System.Globalization;

namespace AvSdk.Testing;

/// <summary>What no assertion can mean: it would hold, or not, whatever was called.</summary>
internal static partial class Misuse
{
    public static void CheckCounted(AvSdkOperation operation, string name = "operation")
    {
        string? fault =
            operation is AvSdkOperation.Poll
                ? "Polls are not counted: they come all the time. Those that were refused are in FakeAvSdk.Log."
            : operation is < AvSdkOperation.StartContext or > AvSdkOperation.Poll
                ? $"The SDK has no function {operation}, so it is never called."
            : null;
        if (fault is not null)
        {
            throw new ArgumentOutOfRangeException(name, operation, fault);
        }
    }

    public static void CheckCounted(AvSdkOperation operation, int times, string? target)
    {
        CheckCounted(operation);
        if (times < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(times),
                times,
                "Calls are counted from zero. 0 stands for never."
            );
        }
        if (target is not null && !operation.HasTarget)
        {
            throw new ArgumentException(
                $"{operation} is about no room, device, member or file: leave the target out.",
                nameof(target)
            );
        }
        if (target is not null && TargetFault(operation, target) is { } fault)
        {
            throw new ArgumentException($"{fault} No call of {operation} is ever about \"{target}\".", nameof(target));
        }
    }

    // As SdkCall.Target writes it.
    private static string? TargetFault(AvSdkOperation operation, string target) =>
        operation switch
        {
            AvSdkOperation.EnterRoom => IsRoom(target) ? null : "A room is a number.",
            AvSdkOperation.EnableCamera => target == SdkState.Camera ? null : $"Its device is \"{SdkState.Camera}\".",
            _ => target.Length > 0 ? null : "A call without an id has no target: leave it out.",
        };

    private static bool IsRoom(string target) =>
        int.TryParse(target, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int room)
        && room.ToString(CultureInfo.InvariantCulture) == target;
}
