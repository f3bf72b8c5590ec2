using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>One operation of a class at a time, in the order of the calls (rule L1).</summary>
public sealed class LaneTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task L1_OperationsOfOneClass_RunOneAfterTheOther_InTheOrderOfTheCalls()
    {
        Task<AvResult>[] runs =
        [
            _rig.Enter(),
            _rig.Exit(),
            _rig.Enter(),
            _rig.Enter(),
            _rig.Exit(),
            _rig.Exit(),
            _rig.Enter(),
        ];

        for (int i = 0; i < runs.Length; i++)
        {
            await _rig.Started(i + 1);
            await _rig.Time.Quiet();
            Assert.Equal(i + 1, _rig.Starts.Length);
            Assert.False(runs[i].IsCompleted);
            _rig.CallBack(_rig.Last, 0);
            await runs[i].Guarded();
        }

        Assert.Equal(
            ["EnterRoom", "ExitRoom", "EnterRoom", "EnterRoom", "ExitRoom", "ExitRoom", "EnterRoom"],
            _rig.Names
        );
    }

    [Fact]
    public async Task L1_TheOrderIsThatOfTheCalls_FromWhateverThreads()
    {
        Task<AvResult> first = _rig.Enter();
        await _rig.Started(1);
        Task<AvResult>[] elsewhere = await Task.Run(() => new[] { _rig.Open("camera", InRoomLane("second")) })
            .Guarded();
        Task<AvResult> third = _rig.Dispatcher.Enter(() => _rig.Open("camera", InRoomLane("third")));
        Task<AvResult> fourth = _rig.Exit();

        for (int i = 1; i <= 4; i++)
        {
            await _rig.Started(i);
            _rig.CallBack(_rig.Last, 0);
        }

        await Task.WhenAll(first, elsewhere[0], third, fourth).Guarded();
        Assert.Equal(["EnterRoom", "OpenDevice", "OpenDevice", "ExitRoom"], _rig.Names);
    }

    [Fact]
    public async Task L1_OperationsOfDifferentClasses_OfNone_AndOfDifferentKeys_RunSideBySide()
    {
        Task<AvResult>[] runs =
        [
            _rig.Enter(),
            _rig.Open("camera"),
            _rig.Open("mic", AvOperation.OpenDevice("mic") with { LaneKey = "mic" }),
            _rig.Open("a", new AvOperation("Free", AvOperationClass.None)),
            _rig.Open("b", new AvOperation("Free", AvOperationClass.None)),
        ];

        await _rig.Started(runs.Length);
        foreach (NativeStart start in _rig.Starts)
        {
            _rig.CallBack(start, 0);
        }

        Assert.All(await Task.WhenAll(runs).Guarded(), static result => Assert.True(result.IsSuccess));
    }

    [Fact]
    public async Task L1_OneKey_IsOneLane()
    {
        AvOperation camera = AvOperation.OpenDevice("camera") with { LaneKey = "camera" };
        Task<AvResult> first = _rig.Open("camera", camera);
        Task<AvResult> second = _rig.Open("camera", camera);
        await _rig.Time.Quiet();

        Assert.Single(_rig.Starts);
        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        await Task.WhenAll(first, second).Guarded();
    }

    private static AvOperation InRoomLane(string name) => new(name, AvOperationClass.Room);
}
