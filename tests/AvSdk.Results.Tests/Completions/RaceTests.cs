using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Results.Tests.Completions;

/// <summary>
/// Threads race for the end of an operation: callback, second callback, cancellation, deadline, the return of the start.
/// Whoever wins, the answer is one of theirs, there is one answer, and it is never that of another operation.
/// </summary>
public class RaceTests(ITestOutputHelper output)
{
    private const int Rounds = 6_000;
    private readonly int _seed = Environment.TickCount;

    [Fact]
    public async Task A4_A5_A7_WhoeverEndsAnOperation_ItIsAnsweredOnce_WithItsOwnAnswer()
    {
        output.WriteLine($"seed {_seed}");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => RaceAsync(new Random(_seed + i)))))
            .GuardedForLong();
    }

    [Fact]
    public async Task A12_A13_ASlot_NeverServesTwoOperationsAtOnce()
    {
        output.WriteLine($"seed {_seed}");
        var slot = new AvCompletionSlot();
        int running = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => UseSlotAsync(new Random(_seed + i)))))
            .GuardedForLong();

        // The last events are on their way.
        Assert.True(SpinWait.SpinUntil(() => !slot.IsBusy, TimeSpan.FromMinutes(1)));

        async Task UseSlotAsync(Random random)
        {
            for (int round = 0; round < Rounds / 2; round++)
            {
                int code = random.Next(3);
                bool late = random.Next(2) == 0;
                using var source = new CancellationTokenSource();
                ValueTask<AvResult> pending = AvCall.RunAsync(
                    slot,
                    (code, late),
                    s =>
                    {
                        Assert.True(Interlocked.Increment(ref running) == 1, $"seed {_seed}, round {round}");
                        ThreadPool.UnsafeQueueUserWorkItem(
                            _ =>
                            {
                                Interlocked.Decrement(ref running);
                                slot.Complete(s.code, null);
                            },
                            null
                        );
                        return 0;
                    },
                    Timeout.InfiniteTimeSpan,
                    cancellationToken: source.Token
                );
                if (late)
                {
                    await source.CancelAsync();
                }

                try
                {
                    AvResult result = await pending;
                    bool busy = result.Error?.Reason == AvErrorReason.SlotBusy;
                    Assert.True(busy || result.Outcome.Number == code, $"seed {_seed}, round {round}: {result}");
                }
                catch (OperationCanceledException)
                {
                    Assert.True(late, $"seed {_seed}, round {round}");
                }
            }
        }
    }

    private async Task RaceAsync(Random random)
    {
        var clock = new FakeTimeProvider();
        AvCaller caller = AvCall.With(AvErrorCatalog.AvSdk, clock);
        AvCompletion previous = default;
        List<Task> races = [];
        bool clockMayMove = false; // By a loser of an earlier round.
        for (int round = 0; round < Rounds; round++)
        {
            string where = $"seed {_seed}, round {round}";
            int mine = 10_000 + random.Next(1000);
            int returned = random.Next(8) == 0 ? 1002 : 0;
            (bool cancels, bool expires, bool twice) = (random.Next(3) == 0, random.Next(3) == 0, random.Next(3) == 0);
            clockMayMove |= expires;
            int spin = random.Next(60);
            // Not disposed of: a racer may still come to cancel it. It holds nothing but memory.
            var source = new CancellationTokenSource();
            AvCompletion completion = default;
            AvCompletion before = previous;
            List<Action> racers = [() => completion.Complete(mine), () => before.Complete(1004, "of the one before")];
            racers.AddRange(cancels ? [source.Cancel] : []);
            racers.AddRange(expires ? [() => clock.Advance(TimeSpan.FromSeconds(36))] : []);
            racers.AddRange(twice ? [() => completion.Complete(mine + 5000)] : []);
            ValueTask<AvResult> pending = caller.RunAsync(
                done =>
                {
                    completion = done;
                    races.AddRange(racers.Select(static racer => Task.Run(racer)));
                    Thread.SpinWait(spin);
                    return returned;
                },
                cancellationToken: source.Token
            );

            try
            {
                AvResult result = await pending;
                int number = result.Outcome.Number;
                bool right =
                    returned != 0 && number == returned
                    || returned == 0 && (number == mine || (twice && number == mine + 5000))
                    || clockMayMove && result.Error?.Reason == AvErrorReason.Deadline;
                Assert.True(right, $"{where}: {result}, mine is {mine}");
            }
            catch (OperationCanceledException exception)
            {
                Assert.True(cancels && exception.CancellationToken == source.Token, where);
            }

            // In some rounds the losers overtake the next operation.
            if (random.Next(2) == 0)
            {
                await Task.WhenAll(races);
                races.Clear();
                clockMayMove = false;
            }

            previous = completion;
        }

        await Task.WhenAll(races); // No racer may have thrown: that would have been in the SDK's callback.
    }
}
