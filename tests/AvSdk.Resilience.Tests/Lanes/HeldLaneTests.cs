using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>How long a lane is held, and by whom (rules L2, L3, L10).</summary>
public sealed class HeldLaneTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task L2_ARefusedStart_AndOneThatThrows_FreeTheLaneAtOnce()
    {
        _rig.Answers(1101);
        Assert.Equal(AvErrorCode.ContextNotExist, (await _rig.Time.ResultOf(_rig.Enter())).Error?.Code);
        _rig.OnStart = static _ => throw new InvalidTimeZoneException();
        Task<AvResult> throws = _rig.Enter();
        await _rig.Started(2);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => throws.Guarded());
        _rig.OnStart = null;

        Task<AvResult> next = _rig.Exit();
        await _rig.Started(3);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await next.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task L2_TheTotalTimeout_DoesNotFreeTheLane_TheCallbackDoes()
    {
        var brief = _rig.Build(options =>
        {
            options.TotalTimeout!.Timeout = TimeSpan.FromSeconds(5);
        });
        Task<AvResult> entered = brief
            .RunAsync(AvOperation.EnterRoom(42), done => _rig.Sdk.EnterRoom(42, done.Complete))
            .AsTask();
        Task<AvResult> exited = _rig.Exit();

        Assert.Equal(AvErrorReason.TotalTimeout, (await _rig.Time.ResultOf(entered)).Error?.Reason);
        await _rig.Time.Pass(TimeSpan.FromSeconds(20));
        Assert.Single(_rig.Starts);

        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await exited.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task L3_Lane_IsHeldAcrossRetriesAndTheirDelays()
    {
        Task<AvResult> entered = _rig.Enter();
        Task<AvResult> exited = _rig.Exit();
        await _rig.Started(1);
        _rig.CallBack(_rig.Last, 1005);
        await _rig.StartedInTime(2);
        _rig.CallBack(_rig.Last, 1005);
        await _rig.StartedInTime(3);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await entered.Guarded()).IsSuccess);
        await _rig.Started(4);
        _rig.CallBack(_rig.Last, 0);
        await exited.Guarded();

        Assert.Equal(["EnterRoom", "EnterRoom", "EnterRoom", "ExitRoom"], _rig.Names);
        Assert.True(_rig.Starts[1].Time - _rig.Starts[0].Time >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task L10_APipelineBuiltAnew_SharesTheLanesOfItsCoordinator()
    {
        Task<AvResult> entered = _rig.Enter();
        Task<AvResult> exited = _rig.Build()
            .RunAsync(AvOperation.ExitRoom(), done => _rig.Sdk.ExitRoom(done.Complete))
            .AsTask();
        await _rig.Time.Pass(TimeSpan.FromSeconds(3));

        Assert.Single(_rig.Starts);
        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        await Task.WhenAll(entered, exited).Guarded();
    }
}
