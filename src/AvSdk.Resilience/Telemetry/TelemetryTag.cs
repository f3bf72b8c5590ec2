using System.Diagnostics;
using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// What metrics and activities are tagged with. Each has few values: never a room, a user, a device, or the SDK's own text
/// (rules O2, M7).
/// </summary>
internal static class TelemetryTag
{
    public const string Operation = "avsdk.operation.name";
    public const string Class = "avsdk.operation.class";
    public const string Number = "avsdk.number";
    public const string Category = "avsdk.category";
    public const string Reason = "avsdk.reason";
    public const string Edition = "avsdk.edition";
    public const string Attempt = "avsdk.attempt.number";
    public const string Duration = "avsdk.duration";
    public const string ExceptionType = "error.type"; // OpenTelemetry's own name for it.

    /// <summary>The category of what succeeded.</summary>
    public const string Success = "Success";

    /// <summary>The category of a run that its caller cancelled.</summary>
    public const string Canceled = "Canceled";

    /// <summary>The category of a run that threw.</summary>
    public const string Exception = "Exception";

    public static TagList Of(AvOperationClass operationClass) => new() { { Class, operationClass.ToString() } };

    /// <summary>An operation that came to a result.</summary>
    /// <param name="operation">What was done.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="edition">Of the coordinator: what this library says itself has the words of another table (rule M6).</param>
    public static TagList Of(AvOperation operation, AvOutcome outcome, string edition)
    {
        TagList tags = Of(operation);
        AddOutcome(ref tags, outcome, edition);
        return tags;
    }

    /// <summary>An operation that came to none.</summary>
    /// <param name="operation">What was done.</param>
    /// <param name="category"><see cref="Canceled"/> or <see cref="Exception"/>.</param>
    /// <param name="edition">Of the coordinator; null where the run never reached one.</param>
    public static TagList Of(AvOperation operation, string category, string? edition)
    {
        TagList tags = Of(operation);
        tags.Add(Category, category);
        if (edition is not null)
        {
            tags.Add(Edition, edition);
        }

        return tags;
    }

    /// <summary>A callback that belongs to nothing. Why is the reason.</summary>
    public static TagList Of(in AvStrayCallback stray, AvOutcome outcome, string edition)
    {
        TagList tags = default;
        if (stray.Operation is { } name)
        {
            tags.Add(Operation, name);
        }

        AddOutcome(ref tags, outcome, edition, stray.Kind.ToString());
        return tags;
    }

    private static TagList Of(AvOperation operation) =>
        new() { { Operation, operation.Name }, { Class, operation.Class.ToString() } };

    private static void AddOutcome(ref TagList tags, AvOutcome outcome, string edition, string? reason = null)
    {
        var error = outcome as AvError;
        tags.Add(Number, outcome.Number);
        tags.Add(Category, error?.Category.ToString() ?? Success);
        tags.Add(Reason, reason ?? (error?.Reason ?? AvErrorReason.None).ToString());
        // A number means what its edition says (rule M11), and the wrapper's own are those of the AvSdk table.
        tags.Add(Edition, error?.Info.Edition ?? edition);
    }
}
