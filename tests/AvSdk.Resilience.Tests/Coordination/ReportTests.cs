using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Coordination;

/// <summary>
/// What nobody waits for is reported, on the SDK's thread, outside the callback (rules A1, A4, A6, L6). The rig's report
/// says so where that is not so.
/// </summary>
public sealed class ReportTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A6_TheLateCode_OfACancelledOperation_IsReported(int code)
    {
        Task<AvResult> entered = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        await _rig.Time.Quiet();
        Assert.Empty(_rig.Reports);

        _rig.CallBack(_rig.Last, code);
        Assert.Empty(_rig.Reports); // Not inside the callback.
        await _rig.Time.Quiet();
        Assert.Equal([$"late EnterRoom {code}"], _rig.Reports);
    }

    [Fact]
    public async Task A1_ARefusalThatComesAfterItsCallerHasGone_IsToldAsLate()
    {
        _rig.Answers(1201);
        _rig.OnStart = _ => _rig.CancelAsync().GetAwaiter().GetResult();

        Task<AvResult> entered = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.Started(1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        await _rig.Time.Until(() => _rig.Reports.Length > 0);
        Assert.Equal(["late EnterRoom 1201"], _rig.Reports);
    }

    [Fact]
    public async Task A6_TheLateCode_OfAnOperationPastItsDeadline_IsReported()
    {
        await _rig.Time.ResultOf(_rig.Enter());
        await Task.Run(() => _rig.Last.Complete(0)).Guarded(); // On a foreign thread.
        await _rig.Time.Quiet();
        Assert.Equal(["late EnterRoom 0"], _rig.Reports);
    }

    [Fact]
    public async Task A6_TheLateCode_OfAnOperationThatBringsAValue_IsReported()
    {
        await _rig.Time.ResultOf(_rig.Upload(new AvOperation("Upload", AvOperationClass.None)));
        _rig.CallBack(_rig.Last, 0, "file-1");
        await _rig.Time.Quiet();
        Assert.Equal(["late Upload 0"], _rig.Reports);
    }

    [Fact]
    public async Task A1_ACallbackAfterARefusal_IsReported()
    {
        _rig.Answers(1004);
        await _rig.Time.ResultOf(_rig.Enter());
        _rig.CallBack(_rig.Last, 0);
        Assert.Empty(_rig.Reports);
        await _rig.Time.Quiet();
        Assert.Equal(["stray EnterRoom 0 AfterRefusal"], _rig.Reports);
    }

    [Fact]
    public async Task A4_ASecondCallback_IsReported_AndCompletesNothing()
    {
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);
        _rig.CallBack(_rig.Last, 0);
        _rig.CallBack(_rig.Last, 1004);
        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);
        Task<AvResult> next = _rig.Enter();
        await _rig.Started(2);
        _rig.CallBack(_rig.Starts[0], 1005);
        await _rig.Time.Quiet();

        Assert.False(next.IsCompleted);
        Assert.Equal(["stray EnterRoom 1004 Duplicate", "stray EnterRoom 1005 Duplicate"], _rig.Reports);
        _rig.CallBack(_rig.Last, 0);
        await _rig.Time.ResultOf(next);
    }

    [Fact]
    public async Task L6_ALostOperation_IsReported_WithoutAnybodyWaiting()
    {
        Task<AvResult> entered = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        await _rig.Time.AdvanceUntil(() => _rig.Reports.Length > 0);
        Assert.Equal(["lost EnterRoom"], _rig.Reports);
        Assert.InRange(_rig.Time.Now, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(54));
    }

    [Fact]
    public async Task D4_WhereTheThreadHasGone_ThePoolTells()
    {
        Task<AvResult> entered = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        _rig.Dispatcher.Refusal = new ObjectDisposedException("the thread");
        _rig.Last.Complete(0);
        await _rig.Time.Until(() => _rig.Reports.Length > 0);
        Assert.Equal(["late EnterRoom 0, off the thread"], _rig.Reports);
    }
}
