using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>When a caller goes on, its lane is free (rules L9, A9), and what a disposed coordinator answers (rule L11).</summary>
public sealed class SettledLaneTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(10003)]
    public async Task L9_WhenTheCallersContinuationRuns_ACallMadeRightThereStartsAtOnce(int code)
    {
        int startsRightThere = 0;
        Task<AvResult> both = _rig.OnThread(async () =>
        {
            await _rig.Pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                done => _rig.Sdk.EnterRoom(42, done.Complete),
                CancellationToken.None
            );
            ValueTask<AvResult> exit = _rig.Pipeline.RunAsync(
                AvOperation.ExitRoom(),
                done => _rig.Sdk.ExitRoom(done.Complete)
            );
            startsRightThere = _rig.Starts.Length;
            return await exit;
        });
        Assert.Single(_rig.Starts);

        _rig.CallBack(_rig.Last, code);
        await _rig.Started(2);
        Assert.Equal(2, startsRightThere);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(both)).IsSuccess);
        Assert.All(_rig.Starts, start => Assert.Equal(_rig.Dispatcher.ThreadId, start.ThreadId));
    }

    [Fact]
    public async Task L9_ACallDoneWhenItReturns_FreesTheLaneBeforeRunAsyncReturns()
    {
        AvOperation level = new("SetLevel", AvOperationClass.Device);
        (bool first, bool second) = _rig.Dispatcher.Enter(() =>
        {
            ValueTask<AvResult> one = _rig.Pipeline.RunAsync(level, () => _rig.Sdk.SetLevel(1));
            ValueTask<AvResult> two = _rig.Pipeline.RunAsync(level, () => _rig.Sdk.SetLevel(2));
            return (one.IsCompletedSuccessfully, two.IsCompletedSuccessfully);
        });

        Assert.True(first);
        Assert.True(second);
        Assert.Equal(2, _rig.Starts.Length);
        await _rig.Time.Quiet();
    }

    [Fact]
    public async Task A9_NeitherAContinuation_NorAQueuedStart_RunsInsideTheCallback()
    {
        bool inside = false;
        _rig.OnStart = _ => inside |= _rig.InsideCallback;
        Task<AvResult> first = _rig.OnThread(async () =>
        {
            AvResult result = await _rig.Pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                done => _rig.Sdk.EnterRoom(42, done.Complete)
            );
            inside |= _rig.InsideCallback;
            return result;
        });
        Task<AvResult> second = _rig.OnThread(() => _rig.Exit());
        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        await _rig.Time.ResultOf(first);
        await _rig.Time.ResultOf(second);

        Assert.False(inside);
    }

    [Fact]
    public async Task L11_Disposing_AnswersTheWaiters_AndLetsTheRunnerFinish()
    {
        Task<AvResult> running = _rig.Enter();
        Task<AvResult>[] waiting = [_rig.Exit(), _rig.Enter()];
        await _rig.Started(1);

        _rig.Coordinator.Dispose();

        foreach (AvResult result in await Task.WhenAll(waiting).Guarded())
        {
            Assert.Equal(AvErrorCode.Failed, result.Error?.Code);
            Assert.Equal(AvErrorReason.Disposed, result.Error?.Reason);
        }

        _rig.CallBack(_rig.Last, 0);
        Assert.True((await running.Guarded()).IsSuccess);
        Assert.Single(_rig.Starts);
    }

    [Theory]
    [InlineData(AvOperationClass.Room)]
    [InlineData(AvOperationClass.None)]
    public async Task L11_AfterDisposing_ACallThrows(AvOperationClass operationClass)
    {
        await _rig.Coordinator.DisposeAsync();
        _rig.Coordinator.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            _rig.Enter(new AvOperation("Enter", operationClass)).Guarded()
        );
        Assert.Empty(_rig.Starts);
    }
}
