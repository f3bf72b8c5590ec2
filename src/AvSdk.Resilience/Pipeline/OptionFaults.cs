using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Polly;

namespace AvSdk.Resilience;

/// <summary>Looks for all that is wrong with options, so that their user reads of it at once and not one by one (rule O1).</summary>
internal static class OptionFaults
{
    // Two validations at once may see attributes that are half read (dotnet/runtime#110917).
    private static readonly object ValidatorGate = new();

    /// <summary>What is wrong, a sentence each; none when all is well.</summary>
    /// <param name="options">The options.</param>
    /// <param name="nameOf">What a member such as <c>Retry.Delay</c> is called where the user set it.</param>
    public static List<string> Find(AvResilienceOptions options, Func<string, string> nameOf)
    {
        var faults = new List<string>();
        if (options.Retry.MaxRetryAttempts < 0)
        {
            faults.Add(
                $"{nameOf("Retry.MaxRetryAttempts")} is {options.Retry.MaxRetryAttempts}. It must be 0, for no retries, or more."
            );
        }

        if (options.Retry.BackoffType is < DelayBackoffType.Constant or > DelayBackoffType.Exponential)
        {
            faults.Add($"{nameOf("Retry.BackoffType")} is {options.Retry.BackoffType}, which Polly does not have.");
        }

        // Zero attempts are a legal setting, which Polly's own range refuses (rule T5).
        Check(options.Retry, nameof(options.Retry), besides: nameof(options.Retry.MaxRetryAttempts));
        Check(options.Lane, nameof(options.Lane), besides: nameof(options.Lane.Coordinator));
        Check(options.ConflictWait, nameof(options.ConflictWait));
        Check(options.AlreadyInState, nameof(options.AlreadyInState));
        if (FindFault(options.ConflictWait, member => nameOf($"ConflictWait.{member}")) is { } polls)
        {
            faults.Add(polls);
        }

        if (options.TotalTimeout is { } timeout)
        {
            Check(timeout, nameof(options.TotalTimeout));
        }

        if (
            DeadlineRule.FindFault(
                options.AttemptDeadline,
                options.AllowDeadlineBelowSdkTimeout,
                nameOf(nameof(options.AttemptDeadline))
            ) is
            { } fault
        )
        {
            faults.Add(fault);
        }

        return faults;

        void Check<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
            T part,
            string name,
            string? besides = null
        )
            where T : notnull =>
            faults.AddRange(
                Validate(part)
                    .Select(static result => (Member: result.MemberNames.FirstOrDefault() ?? "", result.ErrorMessage))
                    .Where(result => result.Member != besides)
                    .Select(result =>
                        $"{nameOf($"{name}.{result.Member}")} is {Text(part, result.Member)}. {result.ErrorMessage}"
                    )
            );
    }

    /// <summary>What of the options of the conflict wait does not fit together; null when all does.</summary>
    public static string? FindFault(AvConflictWaitStrategyOptions options, Func<string, string> nameOf) =>
        options.PollInterval > options.MaxPollInterval
            ? $"{nameOf("PollInterval")} is {options.PollInterval}, above {nameOf("MaxPollInterval")}, {options.MaxPollInterval}. Lower the one or raise the other."
            : null;

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026",
        Justification = "All members of the declared type are preserved, and no other is looked at."
    )]
    private static List<ValidationResult> Validate<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        T part
    )
        where T : notnull
    {
        var results = new List<ValidationResult>();
        lock (ValidatorGate)
        {
            Validator.TryValidateObject(part, new ValidationContext(part), results, validateAllProperties: true);
        }

        return results;
    }

    private static string Text<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        T part,
        string member
    ) => FormattableString.Invariant($"{typeof(T).GetProperty(member)?.GetValue(part) ?? "null"}");
}
