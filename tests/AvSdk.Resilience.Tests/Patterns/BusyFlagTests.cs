using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>A flag set before the call and cleared in the callback, against a lane.</summary>
public sealed class BusyFlagTests : IAsyncDisposable
{
    private readonly FakeSdkRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public void Theirs_ARefusal_LeavesTheFlagSet_AndTheCameraIsDead()
    {
        var camera = new FlaggedCamera(_rig.Sdk);
        _rig.Sdk.RemoveDevice("camera");
        _rig.Dispatcher.Enter(camera.Open);
        _rig.Sdk.AddDevice("camera");
        _rig.Time.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(_rig.Dispatcher.Enter(camera.Open));
        Assert.Equal([(AvSdkOperation.OpenDevice, 1301)], _rig.Starts);
    }

    [Fact]
    public void Theirs_ALostCallback_LeavesTheFlagSet()
    {
        var camera = new FlaggedCamera(_rig.Sdk);
        _rig.Sdk.OpenDeviceAnswers(new FakeAnswer { Silent = true });
        _rig.Dispatcher.Enter(camera.Open);
        _rig.Time.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(_rig.Dispatcher.Enter(camera.Open));
    }

    [Fact]
    public async Task A1_L2_ARefusal_IsTheAnswer_AndTheNextCallIsStarted()
    {
        _rig.Sdk.RemoveDevice("camera");
        Assert.Equal(1301, (await _rig.Time.ResultOf(Open())).Error?.Number);
        _rig.Sdk.AddDevice("camera");
        Assert.True((await _rig.Time.ResultOf(Open())).IsSuccess);

        Assert.Equal([(AvSdkOperation.OpenDevice, 1301), (AvSdkOperation.OpenDevice, 0)], _rig.Starts);
    }

    [Fact]
    public async Task L6_ALostCallback_FreesTheLane()
    {
        _rig.Sdk.OpenDeviceAnswers(new FakeAnswer { Silent = true });
        AvResult lost = await _rig.Time.ResultOf(Open());
        AvResult next = await _rig.Time.ResultOf(Open());

        Assert.Equal(AvErrorReason.Deadline, lost.Error?.Reason);
        Assert.True(next.Outcome is AvSuccess { AlreadyInState: true });
        Assert.Equal(["lost OpenDevice"], _rig.Reports);
    }

    private Task<AvResult> Open() =>
        _rig
            .Pipeline.RunAsync(
                AvOperation.OpenDevice("camera"),
                done => _rig.Sdk.OpenDevice("camera", (code, info) => done.Complete(code, info))
            )
            .AsTask();

    private sealed class FlaggedCamera(FakeAvSdk sdk)
    {
        private bool _busy;

        public bool Open()
        {
            if (_busy)
            {
                return false;
            }

            _busy = true;
            sdk.OpenDevice("camera", (_, _) => _busy = false);
            return true;
        }
    }
}
