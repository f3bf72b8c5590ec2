using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>A TaskCompletionSource round a callback, with nothing else.</summary>
public sealed class CallbackToTaskTests : IAsyncDisposable
{
    private readonly FakeSdkRig _rig = new();
    private volatile int _callbackThread; // 0 outside a callback.

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Theirs_ALostCallback_IsAwaitedForEver()
    {
        _rig.Sdk.EnterRoomAnswers(FakeAnswer.Never());
        Task<int> entered = Enter();
        await _rig.Time.Pass(TimeSpan.FromMinutes(1));

        Assert.False(entered.IsCompleted);
    }

    [Fact]
    public async Task Theirs_ARefusal_IsAwaitedForEver()
    {
        _rig.Sdk.EnterRoomAnswers(FakeAnswer.ByReturn(1101));
        Task<int> entered = Enter();
        await _rig.Time.Pass(TimeSpan.FromMinutes(1));

        Assert.False(entered.IsCompleted);
    }

    [Fact]
    public void Theirs_ASecondCallback_ThrowsIntoTheSdk()
    {
        _rig.Sdk.EnterRoomAnswers(new FakeAnswer { Echo = TimeSpan.FromSeconds(1) });
        Enter();
        _rig.Time.Clock.Advance(TimeSpan.FromSeconds(2));
        _rig.Time.Clock.Advance(TimeSpan.FromSeconds(5));

        // With the real SDK the process would be gone; the fake tells the test.
        var thrown = Assert.Throws<AvSdkAssertionException>(_rig.Sdk.AssertNoConflicts);
        Assert.IsType<InvalidOperationException>(thrown.InnerException);
    }

    [Fact]
    public async Task Theirs_TheCodeThatAwaits_RunsInsideTheCallback()
    {
        Task<bool> inside = InsideAfter(Enter());

        Assert.True(await _rig.Time.ResultOf(inside));
    }

    [Fact]
    public async Task A5_ALostCallback_EndsByTheDeadline()
    {
        _rig.Sdk.EnterRoomAnswers(FakeAnswer.Never());

        Assert.Equal(AvErrorReason.Deadline, (await _rig.Time.ResultOf(EnterByCall())).Error?.Reason);
    }

    [Fact]
    public async Task A1_ARefusal_IsTheAnswer()
    {
        _rig.Sdk.EnterRoomAnswers(FakeAnswer.ByReturn(1101));

        Assert.Equal(1101, (await _rig.Time.ResultAtOnceOf(EnterByCall())).Error?.Number);
    }

    [Fact]
    public async Task A4_ASecondCallback_IsHarmless()
    {
        _rig.Sdk.EnterRoomAnswers(new FakeAnswer { Echo = TimeSpan.FromSeconds(1) });
        Task<AvResult> entered = EnterByCall();
        await _rig.Time.Pass(TimeSpan.FromSeconds(5));

        Assert.True((await entered.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task A9_TheCodeThatAwaits_RunsOutsideTheCallback()
    {
        Task<bool> inside = InsideAfter(EnterByCall());

        Assert.False(await _rig.Time.ResultOf(inside));
    }

    private Task<int> Enter()
    {
        var entered = new TaskCompletionSource<int>();
        _rig.Dispatcher.Enter(() => _rig.Sdk.EnterRoom(42, (code, _) => CallBack(() => entered.SetResult(code))));
        return entered.Task;
    }

    private Task<AvResult> EnterByCall()
    {
        AvCaller caller = AvCall.With(AvErrorCatalog.AvSdk, _rig.Time.Clock);
        return _rig.Dispatcher.Enter(() =>
            caller
                .RunAsync(done => _rig.Sdk.EnterRoom(42, (code, info) => CallBack(() => done.Complete(code, info))))
                .AsTask()
        );
    }

    private void CallBack(Action complete)
    {
        _callbackThread = Environment.CurrentManagedThreadId;
        complete();
        _callbackThread = 0;
    }

    private async Task<bool> InsideAfter(Task operation)
    {
        await operation.ConfigureAwait(false);
        return _callbackThread == Environment.CurrentManagedThreadId;
    }
}
