namespace AvSdk.Testing;

// What a test may expect of the calls that came. Polls are not calls here.
public sealed partial class FakeAvSdk
{
    // What went wrong is at the end. The whole is in Log.
    private const int EntriesShown = 50;

    private IEnumerable<AvSdkLogEntry> Calls =>
        Log.Where(static entry => entry.IsCall && entry.Operation is not AvSdkOperation.Poll);

    /// <summary>An operation was called so many times; refused calls count.</summary>
    /// <param name="operation">The operation; not <see cref="AvSdkOperation.Poll"/>, which comes all the time.</param>
    /// <param name="times">How often; 0 for never.</param>
    /// <param name="target">
    /// What it was called with, as <see cref="AvSdkLogEntry.Target"/> has it: the room, the device, the member or the path. Null
    /// counts all calls.
    /// </param>
    /// <exception cref="ArgumentException">The operation is not called, or not with such a target; or the count is below zero.</exception>
    /// <exception cref="AvSdkAssertionException">It was called more often, or less.</exception>
    public void AssertCalled(AvSdkOperation operation, int times = 1, string? target = null)
    {
        Misuse.CheckCounted(operation, times, target);
        int count = Calls.Count(entry => entry.Operation == operation && (target is null || entry.Target == target));
        string what = target is null ? $"{operation}" : $"{operation} {target}";
        Assert(count == times, $"{what} was to be called {Times(times)}, and was called {Times(count)}.");
    }

    /// <summary>The calls were these, in this order, and no others; refused calls count.</summary>
    /// <param name="operations">The operations, in order; none for no call at all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operations"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One is not called, or is <see cref="AvSdkOperation.Poll"/>, which comes all the time.</exception>
    /// <exception cref="AvSdkAssertionException">They were others, or came in another order.</exception>
    public void AssertCalls(params AvSdkOperation[] operations)
    {
        foreach (AvSdkOperation operation in operations ?? throw new ArgumentNullException(nameof(operations)))
        {
            Misuse.CheckCounted(operation, nameof(operations));
        }
        AvSdkOperation[] calls = [.. Calls.Select(static entry => entry.Operation)];
        Assert(calls.SequenceEqual(operations), $"The calls were to be {List(operations)}, and were {List(calls)}.");
    }

    /// <summary>No call ran into another one: none was answered 1001 or 1002, by its start or by its callback.</summary>
    /// <exception cref="AvSdkAssertionException">One was.</exception>
    public void AssertNoConflicts()
    {
        AvSdkLogEntry[] conflicts =
        [
            .. Log.Where(static entry =>
                entry
                    is {
                        Operation: not (AvSdkOperation.Poll or AvSdkOperation.Disconnect),
                        Kind: not AvSdkLogKind.Withheld
                    }
                && entry.Code is SdkCode.RepeatedOperation or SdkCode.ExclusiveOperation
            ),
        ];
        AvSdkLogEntry first = conflicts.FirstOrDefault();
        Assert(
            conflicts.Length == 0,
            FormattableString.Invariant(
                $"No call was to run into another one, and 1001 or 1002 was answered {Times(conflicts.Length)}, first {first.Operation} ({first.Code}{(first.IsCall ? "" : " by callback")})."
            )
        );
    }

    /// <summary>All calls came on the SDK's thread: none was answered 1007, and no two came on different threads.</summary>
    /// <exception cref="AvSdkAssertionException">One came on another thread.</exception>
    public void AssertCallsOnOneThread()
    {
        int? owner = Locked(() => _owner?.ManagedThreadId);
        // A poll is a call only where it came on the wrong thread.
        AvSdkLogEntry[] refused = [.. Log.Where(static entry => entry.IsCall && entry.Code == SdkCode.NotInMainThread)];
        int[] threads = [.. Calls.Concat(refused).Select(static entry => entry.ThreadId).Distinct()];
        if (refused.Length > 0 && threads.Length == 1 && threads[0] == owner)
        {
            Assert(
                false,
                FormattableString.Invariant(
                    $"All calls came on the SDK's thread, {owner}, and 1007 was to be answered to none. {refused[0].Operation} was answered it: by a script, or before that thread was made the SDK's."
                )
            );
        }
        string sdk = owner is null ? "one thread" : FormattableString.Invariant($"the SDK's thread, {owner}");
        Assert(
            threads.Length <= 1 && refused.Length == 0,
            $"All calls were to come on {sdk}, and they came on {List(threads)}{(refused.Length > 0 ? " (1007 was answered)" : "")}."
        );
    }

    /// <summary>Every scripted answer was used: a script that is left over often means that a call did not come.</summary>
    /// <exception cref="AvSdkAssertionException">Some are left.</exception>
    public void AssertNoAnswersLeft()
    {
        string[] left =
        [
            .. Locked(() =>
                _engine.AnswersLeft.Select(static script => $"{script.Operation}: {List(script.Answers)}").ToArray()
            ),
        ];
        Assert(
            left.Length == 0,
            $"Every scripted answer was to be used, and some are left. {string.Join("; ", left)}."
        );
    }

    private void Assert(bool holds, string message)
    {
        ThrowFaults();
        if (!holds)
        {
            IReadOnlyList<AvSdkLogEntry> log = Log;
            int earlier = Math.Max(0, log.Count - EntriesShown);
            string happened =
                log.Count == 0 ? " nothing" : string.Concat(log.Skip(earlier).Select(static entry => $"\n  {entry}"));
            string left = earlier == 0 ? "" : FormattableString.Invariant($"\n  … {earlier} earlier");
            throw new AvSdkAssertionException($"{message}\nWhat happened:{left}{happened}");
        }
    }

    private static string Times(int count) =>
        count switch
        {
            0 => "never",
            1 => "once",
            _ => FormattableString.Invariant($"{count} times"),
        };

    private static string List<T>(IEnumerable<T> items)
    {
        string list = string.Join(", ", items);
        return list.Length == 0 ? "none" : list;
    }
}
