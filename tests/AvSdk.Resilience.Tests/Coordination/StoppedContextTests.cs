using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Coordination;

/// <summary>A stopped context settles everything of it that is in flight, at once (rule A15).</summary>
public sealed class StoppedContextTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A15_AStopContextThatSucceeds_SettlesWhatIsInFlight(bool byCallback)
    {
        Task<AvResult> camera = _rig.Open("camera");
        Task<AvResult> exited = _rig.Exit();
        await _rig.Started(2);

        Task<AvResult> stopped = byCallback
            ? _rig
                .Pipeline.RunAsync(AvOperation.StopContext(), done => _rig.Sdk.ExitRoom(done.Complete), _rig.Token)
                .AsTask()
            : _rig.Pipeline.RunAsync(AvOperation.StopContext(), static () => 0, _rig.Token).AsTask();
        if (byCallback)
        {
            await _rig.Started(3);
            Assert.False(camera.IsCompleted);
            _rig.CallBack(_rig.Last, 0);
        }

        Assert.True((await _rig.Time.ResultAtOnceOf(stopped)).IsSuccess);
        AvResult lost = await _rig.Time.ResultAtOnceOf(camera);
        Assert.Equal(
            (AvErrorCode.ContextNotExist, AvErrorReason.ContextStopped, AvErrorOrigin.Wrapper, "OpenDevice"),
            (lost.Error!.Code, lost.Error.Reason, lost.Error.Origin, lost.Error.Operation)
        );
        Assert.True((await _rig.Time.ResultAtOnceOf(exited)).IsSuccess); // It has got what it wanted.
    }

    [Theory]
    [InlineData(false, 1003)]
    [InlineData(true, 1003)]
    [InlineData(false, 1202)] // Which the options take for a success.
    public async Task A15_S1_AStopContextThatIsTakenForASuccess_SettlesWhatIsInFlight(bool byCallback, int code)
    {
        Task<AvResult> camera = _rig.Open("camera");
        await _rig.Started(1);
        ResiliencePipeline<AvResult> pipeline = _rig.Build(static options =>
            options.Remedies[AvErrorCode.RoomNotExited] = AvRemedies.TreatAsSuccess
        );

        Task<AvResult> stopped = byCallback
            ? pipeline
                .RunAsync(AvOperation.StopContext(), done => _rig.Sdk.ExitRoom(done.Complete), _rig.Token)
                .AsTask()
            : pipeline.RunAsync(AvOperation.StopContext(), () => code, _rig.Token).AsTask();
        if (byCallback)
        {
            await _rig.Started(2);
            _rig.CallBack(_rig.Last, code);
        }

        Assert.True((await _rig.Time.ResultAtOnceOf(stopped)).IsSuccess);
        Assert.Equal(AvErrorReason.ContextStopped, (await _rig.Time.ResultAtOnceOf(camera)).Error?.Reason);
    }

    [Fact]
    public async Task A15_S2_AStopContextThatIsNotConfirmed_SettlesNothing()
    {
        Task<AvResult> camera = _rig.Open("camera");
        await _rig.Started(1);

        AvResult stopped = await _rig.Time.ResultOf(
            _rig.Pipeline.RunAsync(
                    AvOperation.StopContext() with
                    {
                        Confirm = static () => false,
                    },
                    static () => 1003,
                    _rig.Token
                )
                .AsTask()
        );

        Assert.Equal(AvErrorReason.NotConfirmed, stopped.Error?.Reason);
        Assert.False(camera.IsCompleted);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(camera)).IsSuccess);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A15_WhatWasGivenUpBefore_IsNoNews_UntilItsOwnCallbackComes(bool entering)
    {
        Task<AvResult> given = entering
            ? _rig.Enter(cancellationToken: _rig.Token)
            : _rig.Exit(cancellationToken: _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given.Guarded());

        _rig.Coordinator.NotifyContextStopped();
        await _rig.Time.Quiet();
        Assert.Empty(_rig.Reports);
        _rig.CallBack(_rig.Last, 1005);
        await _rig.Time.Quiet();

        Assert.Equal([$"late {_rig.Last.Name} 1005"], _rig.Reports);
    }

    [Fact]
    public async Task A15_T7_WhatTheContextEnded_BeforeTheRunDid_IsNoNewsEither()
    {
        ResiliencePipeline<AvResult> pipeline = _rig.Build(options =>
            options.Retry.ShouldHandle = _ =>
            {
                // Between the attempt that was given up and the end of the run.
                _rig.Coordinator.NotifyContextStopped();
                return new ValueTask<bool>(false);
            }
        );

        AvResult result = await _rig.Time.ResultOf(
            pipeline.RunAsync(AvOperation.EnterRoom(42), done => _rig.Sdk.EnterRoom(42, done.Complete)).AsTask()
        );
        await _rig.Time.Quiet();

        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
        Assert.Empty(_rig.Reports);
    }

    [Fact]
    public async Task A15_AStopContextThatFails_SettlesNothing()
    {
        Task<AvResult> camera = _rig.Open("camera");
        await _rig.Started(1);

        AvResult stopped = await _rig.Time.ResultOf(
            _rig.Pipeline.RunAsync(AvOperation.StopContext(), static () => 1202, _rig.Token).AsTask()
        );

        Assert.Equal(1202, stopped.Error?.Number);
        Assert.False(camera.IsCompleted);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(camera)).IsSuccess);
    }

    [Fact]
    public async Task A15_TheLanes_AreFree_AndNothingIsRetried()
    {
        Task<AvResult> entered = _rig.Enter();
        Task<AvResult> queued = _rig.Exit();
        await _rig.Started(1);

        _rig.Coordinator.NotifyContextStopped();

        Assert.Equal(AvErrorReason.ContextStopped, (await _rig.Time.ResultAtOnceOf(entered)).Error?.Reason);
        await _rig.Started(2);
        Assert.Equal(["EnterRoom", "ExitRoom"], _rig.Names);
        _rig.CallBack(_rig.Last, 1101);
        Assert.Equal(1101, (await _rig.Time.ResultOf(queued)).Error?.Number);
    }

    [Fact]
    public async Task A15_AValueThatWillNotCome_IsAFailure()
    {
        Task<AvResult<string>> uploaded = _rig.Upload(new AvOperation("Upload", AvOperationClass.None));
        await _rig.Started(1);

        _rig.Coordinator.NotifyContextStopped();

        Assert.Equal(AvErrorReason.ContextStopped, (await _rig.Time.ResultOf(uploaded)).Error?.Reason);
    }
}
