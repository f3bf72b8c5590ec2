using AvSdk.Results.Tests.Completions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AvSdk.Results.Tests.Logging;

/// <summary>A caller with a log writes every failure down once, where it is made.</summary>
public class CallerLogTests
{
    private readonly ListLogger _log = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly AvCaller _caller;

    public CallerLogTests() => _caller = AvCall.With(AvErrorCatalog.AvSdk, _clock, _log);

    [Fact]
    public async Task EveryFailure_IsWrittenOnce_WhicheverWayItIsMade()
    {
        var slot = new AvCompletionSlot();
        var values = new AvCompletionSlot<int>();

        _caller.Run(static () => 1001);
        Assert.Equal((22, 1001), await Written());
        _caller.Run(static (out int value) => value = 1004);
        Assert.Equal((23, 1004), await Written());
        await _caller.RunAsync(static _ => 1202);
        Assert.Equal((22, 1202), await Written());
        await _caller.RunAsync(static done => Completed(done, 1005));
        Assert.Equal((24, 1005), await Written());
        await _caller.RunVoidAsync<int>(static done => done.Complete(10003, 0));
        Assert.Equal((25, 10003), await Written());
        ValueTask<AvResult> waiting = _caller.RunAsync(slot, static () => 0);
        await _caller.RunAsync(slot, static () => 0); // Busy.
        Assert.Equal((22, 1002), await Written());
        slot.Fail(0, null);
        await waiting;
        Assert.Equal((26, 1), await Written());
        ValueTask<AvResult<int>> stopped = _caller.RunAsync(values, static () => 0);
        _caller.NotifyContextStopped();
        await stopped;
        Assert.Equal((22, 1101), await Written());
        _caller.Run(static () => EnterRoom());
        Assert.Equal("EnterRoom", (await _log.NextAsync()).Fields["Operation"]);

        Assert.Equal(9, _log.Entries.Length);
    }

    [Fact]
    public async Task ADeadline_IsWritten()
    {
        Task<AvResult> waiting = _caller.RunAsync(static _ => 0, TimeSpan.FromSeconds(1)).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(AvErrorReason.Deadline, (await waiting.Guarded()).Error?.Reason);
        Assert.Equal(AvErrorReason.Deadline, (await _log.NextAsync()).Fields["Reason"]);
        Assert.Single(_log.Entries);
    }

    [Fact]
    public async Task ASuccess_ACancellation_AndAnException_AreNoFailures()
    {
        using var source = new CancellationTokenSource();
        _caller.Run(static () => 0);
        await _caller.RunAsync(static done => Completed(done, 0));
        Task<AvResult> waiting = _caller.RunAsync(static _ => 0, cancellationToken: source.Token).AsTask();
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Guarded());
        Assert.Throws<InvalidOperationException>(() => _caller.Run(static () => throw new InvalidOperationException()));

        Assert.Empty(_log.Entries);
    }

    [Fact]
    public async Task A10_ALogThatThrows_HarmsNobody_LeastOfAllTheSdk()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ILogger broken = Substitute.For<ILogger>();
        broken
            .When(static log => log.IsEnabled(Arg.Any<LogLevel>()))
            .Do(_ =>
            {
                asked.TrySetResult();
                throw new InvalidOperationException("the log is broken");
            });
        AvCaller caller = AvCall.With(AvErrorCatalog.AvSdk, logger: broken);
        Action<int, string?>? callback = null;
        Task<AvResult> waiting = caller
            .RunAsync(done =>
            {
                callback = done.Complete;
                return 0;
            })
            .AsTask();

        callback!(1005, null);

        Assert.Equal(1005, (await waiting.Guarded()).Error?.Number);
        await asked.Task.Guarded();
        Assert.Equal(1001, caller.Run(static () => 1001).Error?.Number);
        broken.Received(2).IsEnabled(Arg.Any<LogLevel>());
    }

    [Fact]
    public async Task A10_ALogThatBlocks_KeepsNeitherTheSdksCallback_NorTheAnswer()
    {
        var released = new ManualResetEventSlim();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ILogger slow = Substitute.For<ILogger>();
        slow.IsEnabled(Arg.Any<LogLevel>())
            .Returns(_ =>
            {
                asked.TrySetResult();
                return released.Wait(Timeout.Infinite, TestContext.Current.CancellationToken);
            });
        AvCaller caller = AvCall.With(AvErrorCatalog.AvSdk, logger: slow);
        var slot = new AvCompletionSlot();
        Task<AvResult> waiting = caller.RunAsync(slot, static () => 0).AsTask();

        Task callback = Task.Run(() => slot.Complete(1005, null));

        await asked.Task.Guarded();
        await callback.Guarded();
        Assert.Equal(1005, (await waiting.Guarded()).Error?.Number);
        released.Set();
    }

    private async Task<(int, int)> Written()
    {
        LogEntry entry = await _log.NextAsync();
        return (entry.Id.Id, (int)entry.Fields["Number"]!);
    }

    private static int EnterRoom() => 1201;

    private static int Completed(AvCompletion done, int code)
    {
        done.Complete(code, null);
        return 0;
    }
}
