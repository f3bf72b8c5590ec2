using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Coordination;

/// <summary>A coordinator can be looked into: who holds which lane for how long, who waits, and what is in flight.</summary>
public sealed class StateTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task WhoHoldsALane_AndWhoWaits_EachForHowLong()
    {
        _ = _rig.Enter();
        await _rig.Started(1);
        await _rig.Time.Pass(TimeSpan.FromSeconds(2));
        _ = _rig.Exit();
        await _rig.Time.Pass(TimeSpan.FromSeconds(3));
        _ = _rig.Open("x", new AvOperation("LinkRoom", AvOperationClass.Room));

        AvLaneState lane = Assert.Single(_rig.Coordinator.GetLanes());

        Assert.Equal(AvOperationClass.Room, lane.Class);
        Assert.Null(lane.Key);
        Assert.False(lane.IsDraining);
        Assert.Equal("EnterRoom for 5.0 s", lane.Holder.ToString());
        Assert.Equal(TimeSpan.FromSeconds(5), lane.Holder.Elapsed);
        Assert.Equal("42", lane.Holder.Operation.Target);
        Assert.Equal(["ExitRoom for 3.0 s", "LinkRoom for 0.0 s"], lane.Waiting.Select(static run => run.ToString()));
        Assert.Equal("Room: EnterRoom for 5.0 s; waiting: ExitRoom for 3.0 s, LinkRoom for 0.0 s", lane.ToString());
    }

    [Fact]
    public async Task WhoGetsTheLane_HasItSinceThen_AndTheSnapshotStays()
    {
        _ = _rig.Enter();
        Task<AvResult> second = _rig.Exit();
        await _rig.Started(1);
        await _rig.Time.Pass(TimeSpan.FromSeconds(4));
        AvLaneState before = Assert.Single(_rig.Coordinator.GetLanes());
        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        await _rig.Time.Pass(TimeSpan.FromSeconds(1));

        AvLaneState after = Assert.Single(_rig.Coordinator.GetLanes());
        Assert.Equal("Room: ExitRoom for 1.0 s", after.ToString());
        Assert.Equal("Room: EnterRoom for 4.0 s; waiting: ExitRoom for 4.0 s", before.ToString());

        _rig.CallBack(_rig.Last, 0);
        await second.Guarded();
        Assert.Empty(_rig.Coordinator.GetLanes()); // Nobody has it.
        Assert.Empty(_rig.Coordinator.GetInFlight());
    }

    [Fact]
    public async Task ALaneThatIsHeldForTheSdkAlone_SaysSo()
    {
        Task<AvResult> cancelled = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());
        await _rig.Time.Pass(TimeSpan.FromSeconds(7));

        AvLaneState lane = Assert.Single(_rig.Coordinator.GetLanes());
        Assert.True(lane.IsDraining);
        Assert.Equal("Room: EnterRoom for 7.0 s, draining", lane.ToString());
        Assert.Equal("EnterRoom for 7.0 s", Assert.Single(_rig.Coordinator.GetInFlight()).ToString());

        await _rig.Time.AdvanceUntil(() => _rig.Reports.Length == 1); // It is lost.
        Assert.Empty(_rig.Coordinator.GetLanes());
        Assert.Empty(_rig.Coordinator.GetInFlight());
    }

    [Fact]
    public async Task WhatIsInFlight_IsThere_WithoutALaneToo_TheOldestFirst()
    {
        _ = _rig.Open("a", new AvOperation("Free", AvOperationClass.None));
        await _rig.Started(1);
        await _rig.Time.Pass(TimeSpan.FromSeconds(1));
        _rig.Answers(1005, 0);
        _ = _rig.Enter(); // Its first start is refused; the retry is in flight.
        await _rig.StartedInTime(3);
        _ = _rig.Exit(); // It waits.
        TimeSpan entered = _rig.Last.Time;
        await _rig.Time.Pass(TimeSpan.FromSeconds(2));

        IReadOnlyList<AvTimedOperation> inFlight = _rig.Coordinator.GetInFlight();

        Assert.Equal(["Free", "EnterRoom"], inFlight.Select(static operation => operation.Operation.Name));
        Assert.Equal(_rig.Time.Now, inFlight[0].Elapsed);
        Assert.Equal(_rig.Time.Now - entered, inFlight[1].Elapsed);
        Assert.Single(_rig.Coordinator.GetLanes()); // That of the room.
    }

    [Fact]
    public async Task LanesAreInTheOrderOfClassAndKey_AndNoTextShowsAKey()
    {
        _ = _rig.Open("b", AvOperation.OpenDevice("b") with { LaneKey = "Zoe's camera" });
        _ = _rig.Open("a", AvOperation.OpenDevice("a") with { LaneKey = "Ann's camera" });
        _ = _rig.Enter();
        await _rig.Started(3);

        IReadOnlyList<AvLaneState> lanes = _rig.Coordinator.GetLanes();

        Assert.Equal(
            [
                (AvOperationClass.Room, null),
                (AvOperationClass.Device, "Ann's camera"),
                (AvOperationClass.Device, "Zoe's camera"),
            ],
            lanes.Select(static lane => (lane.Class, lane.Key))
        );
        Assert.All(lanes, static lane => Assert.DoesNotContain("camera", lane.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task L11_ADisposedCoordinator_CanStillBeLookedInto()
    {
        _ = _rig.Enter();
        Task<AvResult> waiting = _rig.Exit();
        await _rig.Started(1);
        _rig.Coordinator.Dispose();
        await waiting.Guarded();

        Assert.Equal("Room: EnterRoom for 0.0 s", Assert.Single(_rig.Coordinator.GetLanes()).ToString());
        _rig.CallBack(_rig.Last, 0);
        await _rig.Time.Until(() => _rig.Coordinator.GetLanes().Count == 0);
    }
}
