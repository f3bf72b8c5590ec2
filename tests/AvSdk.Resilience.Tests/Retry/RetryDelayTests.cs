using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly;
using Polly.Retry;

namespace AvSdk.Resilience.Tests.Retry;

/// <summary>A retry whose delay outlasts the total timeout is not slept for (rule T4).</summary>
public sealed class RetryDelayTests
{
    private int _retries;
    private int _asked;
    private TimeSpan _waited;

    [Theory]
    [InlineData(1, true)]
    [InlineData(10, false)]
    [InlineData(15, false)]
    public async Task T4_ARetryThatDoesNotFit_IsNotSleptFor_TheAnswerIsGivenNow(int delay, bool fits)
    {
        await using PipelineRig rig = Rig(delay);
        Task<AvResult> entered = rig.Enter();
        await rig.Time.Pass(TimeSpan.FromSeconds(10)); // Of 20: so much is left.
        rig.CallBack(rig.Last, 1005);

        if (fits)
        {
            await rig.StartedInTime(2);
            rig.CallBack(rig.Last, 0);
            Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
            return;
        }

        AvResult result = await rig.Time.ResultAtOnceOf(entered);
        Assert.Equal((1005, AvErrorReason.TotalTimeout), (result.Error?.Number, result.Error?.Reason));
        Assert.Equal(AvErrorOrigin.Client, result.Error?.Origin);
        Assert.Equal((1, 0), (rig.Starts.Length, _retries));
    }

    [Fact]
    public async Task T4_TheTimeInTheLanesQueue_DoesNotCount()
    {
        await using PipelineRig rig = Rig(delay: 4);
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        Task<AvResult> exited = rig.Exit();
        await rig.Time.Pass(TimeSpan.FromSeconds(18));
        rig.CallBack(rig.Last, 0);
        await rig.Started(2);
        rig.CallBack(rig.Last, 1005);
        await rig.StartedInTime(3);
        rig.CallBack(rig.Last, 0);

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
    }

    [Fact]
    public async Task T4_AfterTheLastAttempt_NothingWouldBeWaitedFor_AndTheGeneratorIsNotAsked()
    {
        await using PipelineRig rig = Rig(delay: 1, options => options.Retry.DelayGenerator = _ => Ask(1));
        rig.OnStart = static start => start.Complete(1005);

        AvResult result = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal((1005, AvErrorReason.None), (result.Error?.Number, result.Error?.Reason));
        Assert.Equal((4, 3, 3), (rig.Starts.Length, _retries, _asked));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(null, 1)]
    [InlineData(-5, 1)]
    public async Task T4_AGenerator_IsAskedOnce_AndGoesBeforeTheBackoff(int? seconds, int waited)
    {
        await using PipelineRig rig = Rig(delay: 1, options => options.Retry.DelayGenerator = _ => Ask(seconds));
        rig.Answers(1005);
        rig.OnStart = start => Succeed(rig, start);

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);

        Assert.Equal((1, 1), (_retries, _asked));
        Assert.Equal(TimeSpan.FromSeconds(waited), _waited);
    }

    [Fact]
    public async Task T4_WhatAGeneratorSays_HasToFitToo()
    {
        await using PipelineRig rig = Rig(delay: 1, options => options.Retry.DelayGenerator = _ => Ask(25));
        rig.Answers(1005);

        AvResult result = await rig.Time.ResultAtOnceOf(rig.Enter());

        Assert.Equal((1005, AvErrorReason.TotalTimeout), (result.Error?.Number, result.Error?.Reason));
        Assert.Equal((1, 0, 1), (rig.Starts.Length, _retries, _asked));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(90, true)]
    [InlineData(0, true)]
    public async Task T4_ATimeoutThatAGeneratorSays_Counts(int total, bool fits)
    {
        await using PipelineRig rig = Rig(
            delay: 25,
            options =>
                options.TotalTimeout!.TimeoutGenerator = _ => new ValueTask<TimeSpan>(
                    total == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(total)
                )
        );
        rig.Answers(1005);
        rig.OnStart = start => Succeed(rig, start);

        AvResult result = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(fits, result.IsSuccess);
        Assert.Equal(fits ? 1 : 0, _retries);
    }

    [Fact]
    public async Task T4_WithoutATotalTimeout_EveryDelayFits()
    {
        await using PipelineRig rig = Rig(delay: 200, static options => options.TotalTimeout = null);
        rig.Answers(1005);
        rig.OnStart = start => Succeed(rig, start);

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
        Assert.Equal(1, _retries);
    }

    [Fact]
    public async Task T4_WhatTheUserHandles_HasToFitToo_AndWhatNobodyHandles_KeepsItsOwnReason()
    {
        await using PipelineRig rig = Rig(
            delay: 25,
            static options =>
                options.Retry.ShouldHandle = static arguments =>
                    new(arguments.Outcome.Exception is not null || arguments.Outcome.Result.Error?.Number == 10003)
        );
        rig.Answers(10003, 10004);

        Assert.Equal(AvErrorReason.TotalTimeout, (await rig.Time.ResultAtOnceOf(rig.Enter())).Error?.Reason);
        Assert.Equal(AvErrorReason.None, (await rig.Time.ResultAtOnceOf(rig.Enter())).Error?.Reason);
        rig.OnStart = static _ => throw new TimeZoneNotFoundException();
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => rig.Time.ResultAtOnceOf(rig.Enter())); // As it was thrown.
        Assert.Equal(0, _retries);
    }

    [Theory]
    [InlineData(DelayBackoffType.Constant)]
    [InlineData(DelayBackoffType.Linear)]
    [InlineData(DelayBackoffType.Exponential)]
    public async Task T4_TheNominalDelay_IsWhatPollyWaits(DelayBackoffType type)
    {
        var options = new RetryStrategyOptions<AvResult>
        {
            BackoffType = type,
            MaxRetryAttempts = 9,
            Delay = TimeSpan.FromMilliseconds(300),
            MaxDelay = TimeSpan.FromSeconds(40),
        };
        List<TimeSpan> waited = [];
        await using var rig = new PipelineRig(own =>
        {
            own.TotalTimeout = null;
            own.Retry.BackoffType = options.BackoffType;
            own.Retry.MaxRetryAttempts = options.MaxRetryAttempts;
            own.Retry.Delay = options.Delay;
            own.Retry.MaxDelay = options.MaxDelay;
            own.Retry.OnRetry = arguments =>
            {
                waited.Add(arguments.RetryDelay);
                return default;
            };
        });
        rig.OnStart = static start => start.Complete(1005);
        await rig.Time.ResultOf(rig.Enter());

        var delay = new RetryDelay(options, null);
        Assert.Equal(waited, Enumerable.Range(0, options.MaxRetryAttempts).Select(delay.Nominal));
    }

    [Fact]
    public void T4_ANominalDelayBeyondAllTime_IsTheLongestThereIs() =>
        Assert.Equal(
            TimeSpan.MaxValue,
            new RetryDelay(
                new()
                {
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromHours(1),
                    MaxRetryAttempts = int.MaxValue,
                },
                null
            ).Nominal(2000)
        );

    private PipelineRig Rig(int delay, Action<AvResilienceOptions>? configure = null) =>
        new(options =>
        {
            options.TotalTimeout!.Timeout = TimeSpan.FromSeconds(20);
            options.Retry.Delay = TimeSpan.FromSeconds(delay);
            options.Retry.BackoffType = DelayBackoffType.Constant;
            options.Retry.MaxDelay = null;
            options.Retry.OnRetry = arguments =>
            {
                _retries++;
                _waited = arguments.RetryDelay;
                return default;
            };
            configure?.Invoke(options);
        });

    private ValueTask<TimeSpan?> Ask(int? seconds)
    {
        _asked++;
        return new(seconds is { } given ? TimeSpan.FromSeconds(given) : null);
    }

    private static void Succeed(PipelineRig rig, NativeStart start)
    {
        if (rig.Starts.Length > 1)
        {
            start.Complete(0);
        }
    }
}
