using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Retry;

/// <summary>An attempt that was given up is never overlapped by the next one (rules T6, T7).</summary>
public sealed class GivenUpAttemptTests : IAsyncDisposable
{
    private static readonly AvOperation Enter = AvOperation.EnterRoom(42) with
    {
        Deadline = TimeSpan.FromSeconds(5),
        AllowDeadlineBelowSdkTimeout = true,
    };

    private static readonly AvOperation Upload = new("Upload", AvOperationClass.None)
    {
        Repeatable = true,
        Deadline = TimeSpan.FromSeconds(5),
        AllowDeadlineBelowSdkTimeout = true,
    };

    private int _retries;
    private readonly PipelineRig _rig;

    public GivenUpAttemptTests() =>
        _rig = new PipelineRig(options =>
        {
            options.Retry.ShouldHandle = static arguments => new ValueTask<bool>(
                arguments.Outcome.Result.Error?.Reason == AvErrorReason.Deadline
            );
            options.Retry.OnRetry = _ =>
            {
                _retries++;
                return default;
            };
        });

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(10003)]
    [InlineData(1003)]
    public async Task T7_ItsLateCode_IsTheNextAttemptsOutcome_AndNothingIsStarted(int code)
    {
        Task<AvResult> entered = _rig.Enter(Enter);
        await _rig.Time.AdvanceUntil(() => _retries == 1);
        await _rig.Time.Pass(TimeSpan.FromSeconds(20));
        Assert.Single(_rig.Starts);
        Assert.False(entered.IsCompleted);

        _rig.CallBack(_rig.Last, code);

        AvResult result = await _rig.Time.ResultOf(entered);
        Assert.Equal(code, result.Outcome.Number);
        Assert.Equal(code is 0 or 1003, result.IsSuccess);
        Assert.Single(_rig.Starts);
        Assert.Equal(1, _retries);
        Assert.Empty(_rig.Reports);
    }

    [Fact]
    public async Task T7_ItsLateCode_CountsToo_WhenItComesDuringTheDelay()
    {
        Task<AvResult> entered = _rig.Enter(Enter);
        await _rig.Time.AdvanceUntil(() => _retries == 1);
        _rig.CallBack(_rig.Last, 0);

        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);
        Assert.Single(_rig.Starts);
        Assert.Empty(_rig.Reports);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task T7_ItsLateValue_IsTheOutcomesToo(bool duringTheDelay)
    {
        Task<AvResult<string>> uploaded = _rig.Upload(Upload);
        await _rig.Time.AdvanceUntil(() => _retries == 1);
        if (!duringTheDelay)
        {
            await _rig.Time.Pass(TimeSpan.FromSeconds(10));
        }

        _rig.CallBack(_rig.Last, 0, "file-1");

        AvResult<string> result = await _rig.Time.ResultOf(uploaded);
        Assert.True(result.TryGetValue(out string? value));
        Assert.Equal("file-1", value);
        Assert.Single(_rig.Starts);
    }

    [Fact]
    public async Task T7_ALate1005_IsRetried_AndOnlyThenIsSomethingStarted()
    {
        Task<AvResult> entered = _rig.Enter(Enter);
        await _rig.Time.AdvanceUntil(() => _retries == 1);
        await _rig.Time.Pass(TimeSpan.FromSeconds(10));
        _rig.CallBack(_rig.Last, 1005);
        await _rig.StartedInTime(2);
        Assert.Equal(2, _retries);
        _rig.CallBack(_rig.Last, 0);

        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Fact]
    public async Task T7_WhenItIsLost_TheNextAttemptStarts()
    {
        Task<AvResult> entered = _rig.Enter(Enter);
        await _rig.StartedInTime(2);
        Assert.InRange(_rig.Last.Time, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(54));
        Assert.Equal(["lost EnterRoom"], _rig.Reports);
        _rig.CallBack(_rig.Last, 0);

        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Fact]
    public async Task T7_CancelledWhileTheNextAttemptWaitsForIt_TheCallerReturns_AndTheLaneDrains()
    {
        Task<AvResult> entered = _rig.Enter(Enter, _rig.Token);
        Task<AvResult> exited = _rig.Exit();
        await _rig.Time.AdvanceUntil(() => _retries == 1);
        await _rig.Time.Pass(TimeSpan.FromSeconds(10));

        await _rig.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        Assert.Equal(_rig.Token, thrown.CancellationToken);
        await _rig.Time.Quiet();
        Assert.Single(_rig.Starts);

        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        Assert.Equal(["late EnterRoom 0"], _rig.Reports);
        _rig.CallBack(_rig.Last, 0);
        await exited.Guarded();
    }

    [Fact]
    public async Task T7_ALateCode_ThatNoAttemptAskedFor_IsReported()
    {
        Task<AvResult> entered = _rig.Enter(Enter, _rig.Token);
        await _rig.Time.AdvanceUntil(() => _retries == 1);
        _rig.CallBack(_rig.Last, 0); // During the delay: kept for the next attempt …
        await _rig.CancelAsync(); // … which never comes.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        await _rig.Time.Quiet();

        Assert.Equal(["late EnterRoom 0"], _rig.Reports);
    }

    [Fact]
    public async Task T7_AnAttemptThatWasNeverStarted_IsFollowedAtOnce()
    {
        _rig.Dispatcher.Swallows = true;
        Task<AvResult> entered = _rig.Enter(Enter);
        await _rig.Time.AdvanceUntil(() => _retries == 1);
        _rig.Dispatcher.Swallows = false;
        await _rig.StartedInTime(1);

        Assert.True(_rig.Last.Time < TimeSpan.FromSeconds(30));
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);
    }
}
