using System.Collections.Concurrent;
using AvSdk.Results.Tests.Completions;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Results.Tests.Threading;

/// <summary>An SDK that delivers its callbacks only while it is polled (rule D5).</summary>
public class PollTests
{
    [Fact]
    public async Task D5_Poll_IsCalledAgainAndAgain_OnTheThread()
    {
        using var polls = new CountdownEvent(20);
        var threads = new ConcurrentDictionary<int, Thread>();
        await using AvDispatcher av = DedicatedThread.Start(() =>
        {
            threads[Environment.CurrentManagedThreadId] = Thread.CurrentThread;
            return polls.IsSet || polls.Signal() ? 0 : 0;
        });
        Thread thread = await av.ThreadAsync();

        Assert.True(polls.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Same(thread, Assert.Single(threads).Value);
    }

    [Fact]
    public async Task D5_ThePeriod_LiesBetweenTwoPolls()
    {
        TimeSpan period = TimeSpan.FromMilliseconds(15);
        var times = new BlockingCollection<TimeSpan>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using AvDispatcher av = AvDispatcher.StartDedicatedThread("av", Poll, period);

        TimeSpan[] first = [.. times.GetConsumingEnumerable(TestContext.Current.CancellationToken).Take(6)];

        // Never more often; how much later is the machine's affair. A millisecond is the grain of the wait.
        Assert.All(
            first.Zip(first.Skip(1)),
            pair => Assert.True(pair.Second - pair.First >= period - TimeSpan.FromMilliseconds(1))
        );

        int Poll()
        {
            times.Add(clock.Elapsed);
            return 0;
        }
    }

    [Fact]
    public async Task D5_TheFirstAnswerOtherThanZero_IsReportedOnce_AndPollingGoesOn()
    {
        using var polls = new CountdownEvent(10);
        var failures = new ConcurrentQueue<(AvPollFailure Failure, Thread Thread)>();
        await using AvDispatcher av = DedicatedThread.Start(
            () =>
            {
                _ = polls.IsSet || polls.Signal();
                return polls.CurrentCount > 6 ? 0 : polls.CurrentCount + 1000;
            },
            failure => failures.Enqueue((failure, Thread.CurrentThread))
        );
        Thread thread = await av.ThreadAsync();

        Assert.True(polls.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        await av.ThreadAsync();

        Assert.Equal((new AvPollFailure(1006, null), thread), Assert.Single(failures));
    }

    [Fact]
    public async Task D5_APollThatThrows_IsReported_AndNotCalledAgain()
    {
        var thrown = new InvalidTimeZoneException();
        var failed = new TaskCompletionSource<AvPollFailure>(TaskCreationOptions.RunContinuationsAsynchronously);
        int polls = 0;
        AvDispatcher av = DedicatedThread.Start(
            () =>
            {
                polls++;
                throw thrown;
            },
            failed.SetResult
        );

        Assert.Equal(new AvPollFailure(0, thrown), await failed.Task.Guarded());
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => av.ThreadAsync())).Guarded(); // The thread lives on.
        await av.DisposeAsync();

        Assert.Equal(1, polls);
    }

    [Fact]
    public async Task D1_InsideThePoll_TheSdkMayNotBeCalled_SoThatAnInvocationWaits()
    {
        var seen = new TaskCompletionSource<(bool Access, bool AtOnce)>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var later = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        AvDispatcher? av = null;
        await using AvDispatcher started = av = DedicatedThread.Start(() =>
        {
            if (Volatile.Read(ref av) is { } self && !seen.Task.IsCompleted)
            {
                Task invoked = self.InvokeAsync(() => later.TrySetResult(self.CheckAccess())).AsTask();
                seen.TrySetResult((self.CheckAccess(), invoked.IsCompleted));
            }

            return 0;
        });

        Assert.Equal((false, false), await seen.Task.Guarded());
        Assert.True(await later.Task.Guarded());
    }

    [Fact]
    public async Task D5_ACallbackDeliveredByThePoll_CompletesItsOperation_AndTheCallerStaysOnTheThread()
    {
        var callbacks = new ConcurrentQueue<AvCompletion>();
        await using AvDispatcher av = DedicatedThread.Start(() =>
        {
            while (callbacks.TryDequeue(out AvCompletion done))
            {
                done.Complete(0, "polled");
            }

            return 0;
        });

        (AvResult result, bool stayed) = await av.InvokeAsync(async () =>
            {
                AvResult entered = await AvCall.RunVoidAsync(callbacks.Enqueue);
                return (entered, av.CheckAccess());
            })
            .Guarded();

        Assert.Equal("polled", result.Outcome.SdkMessage);
        Assert.True(stayed);
    }

    [Fact]
    public async Task A5_TheVerdict_WaitsForAPoll_OnAThreadThatPolls()
    {
        int polls = 0;
        await using AvDispatcher av = DedicatedThread.Start(() =>
        {
            Interlocked.Increment(ref polls);
            return 0;
        });
        using DedicatedThread.HeldThread release = await av.BlockAsync();
        int before = Volatile.Read(ref polls);
        var after = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);

        av.PostAfterTurn(() => after.SetResult(Volatile.Read(ref polls)));
        release.Set();

        Assert.True(await after.Task.Guarded() > before);
    }

    [Fact]
    public async Task A5_WhatThePollBrings_CountsBeforeTheVerdict()
    {
        var clock = new FakeTimeProvider();
        AvCompletion arrived = default;
        bool deliver = false;
        await using AvDispatcher av = AvDispatcher.StartDedicatedThread("av", Poll, TimeSpan.FromMilliseconds(200));
        AvCaller caller = AvCall.With(AvErrorCatalog.AvSdk, clock);
        Task<AvResult>? entered = null;
        await av.InvokeAsync(() =>
        {
            entered = caller.RunVoidAsync(done => arrived = done).AsTask();
        });
        using DedicatedThread.HeldThread release = await av.BlockAsync();
        Volatile.Write(ref deliver, true);

        clock.Advance(TimeSpan.FromSeconds(36));
        release.Set();

        Assert.NotNull(entered);
        Assert.True((await entered.Guarded()).IsSuccess);

        int Poll()
        {
            if (Volatile.Read(ref deliver))
            {
                arrived.Complete(0, "polled");
            }

            return 0;
        }
    }
}
