using System.Collections.Concurrent;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>A made-up -1 at once, and the real code later.</summary>
public sealed class DoubleCompletionTests : IAsyncDisposable
{
    private readonly FakeSdkRig _rig = new();

    public DoubleCompletionTests() => _rig.Sdk.EnterRoomAnswers(FakeAnswer.ByReturnAndCallback(1004, 0));

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Theirs_TheCallerIsCalledTwice_AndOnceWithACodeThatNobodySaid()
    {
        List<int> codes = [];
        _rig.Dispatcher.Enter(() => Enter(42, codes.Add));
        await _rig.Time.Pass(TimeSpan.FromSeconds(2));

        Assert.Equal([-1, 0], codes);
    }

    [Fact]
    public async Task A1_TheCallerIsAnsweredOnce_WithWhatTheSdkSaid()
    {
        ConcurrentQueue<AvStrayCallback> strays = new();
        AvCaller caller = AvCall.With(AvErrorCatalog.AvSdk, _rig.Time.Clock);
        caller.StrayCallback += strays.Enqueue;
        Task<AvResult> entering = _rig.Dispatcher.Enter(() =>
            caller.RunAsync(done => _rig.Sdk.EnterRoom(42, (code, info) => done.Complete(code, info))).AsTask()
        );
        AvResult entered = await _rig.Time.ResultAtOnceOf(entering);
        await _rig.Time.AdvanceUntil(() => !strays.IsEmpty);

        Assert.Equal(1004, entered.Error?.Number);
        Assert.Equal(AvStrayCallbackKind.AfterRefusal, Assert.Single(strays).Kind);
    }

    private bool Enter(int room, Action<int> done)
    {
        if (_rig.Sdk.EnterRoom(room, (code, _) => done(code)) != 0)
        {
            done(-1);
            return false;
        }

        return true;
    }
}
