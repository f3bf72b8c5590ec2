using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly;
using Polly.Retry;

namespace AvSdk.Resilience.Tests.Retry;

/// <summary>What is retried (rules T1, T2, T5).</summary>
public sealed class RetryTests
{
    public static TheoryData<int> EveryNumber => [.. AvErrorCatalog.AvSdk.Select(static row => row.Number)];

    [Theory]
    [MemberData(nameof(EveryNumber))]
    public async Task T1_OfTheWholeTable_Only1005IsRetried(int number)
    {
        int retries = 0;
        await using var rig = new PipelineRig(options => Count(options, () => retries++));
        rig.OnStart = start => start.Complete(number);

        AvResult result = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(number == 1005 ? 3 : 0, retries);
        Assert.Equal(number, result.Outcome.Number);
        Assert.Equal(number == 1003, result.IsSuccess);
    }

    [Theory]
    [InlineData(1008)]
    [InlineData(7000)]
    [InlineData(10201)]
    [InlineData(-1)]
    public async Task T1_WhatTheTableLacks_IsNotRetried(int number)
    {
        await using var rig = new PipelineRig();
        rig.OnStart = start => start.Complete(number);
        Assert.Equal(number, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Single(rig.Starts);
    }

    [Fact]
    public async Task T1_1005_FromTheStart_IsRetriedToo()
    {
        await using var rig = new PipelineRig();
        rig.Answers(1005, 1005, 1003);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
        Assert.Equal(3, rig.Starts.Length);
    }

    [Fact]
    public async Task T1_WhatTheWrapperMadeUp_IsNotRetried()
    {
        await using var rig = new PipelineRig(static options =>
            options.Remedies[AvErrorCode.Timeout] = AvRemedies.Retry
        );
        Assert.Equal(AvErrorReason.Deadline, (await rig.Time.ResultOf(rig.Enter())).Error?.Reason);
        await rig.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.Single(rig.Starts);
    }

    [Fact]
    public async Task T1_AnOverride_Widens()
    {
        await using var rig = new PipelineRig(static options =>
        {
            options.Remedies[AvErrorCode.ServerTimeout] = AvRemedies.Retry;
            options.Remedies[1008] = AvRemedies.Retry;
        });
        rig.Answers(10004, 1008, 1005, 10005);
        Assert.Equal(10005, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Equal(4, rig.Starts.Length);
    }

    [Fact]
    public async Task T1_AnOverride_ReplacesAllThatTheRowAdvises()
    {
        await using var rig = new PipelineRig(static options =>
        {
            options.Remedies[AvErrorCode.Timeout] = AvRemedies.CheckNetwork;
            options.Remedies[AvErrorCode.HasInTheState] = AvRemedies.None;
            options.Remedies[AvErrorCode.ExclusiveOperation] = AvRemedies.Retry;
        });
        rig.Answers(1005, 1003, 1002, 1002);
        Assert.Equal(1005, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Equal(1003, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        rig.OnStart = start => start.Complete(0);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
        Assert.Equal(5, rig.Starts.Length);
    }

    [Fact]
    public async Task T1_TheOptionsAreCopied_WhatIsSetLaterHasNoEffect()
    {
        var kept = new AvResilienceOptions();
        await using var rig = new PipelineRig(options => kept = options);
        kept.Remedies[AvErrorCode.Timeout] = AvRemedies.None;
        rig.Answers(1005);
        rig.OnStart = start => start.Complete(0);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
    }

    [Theory]
    [InlineData(1005)]
    [InlineData(10004)]
    public async Task T2_AnOperationThatMayNotBeRepeated_NeverIs(int code)
    {
        await using var rig = new PipelineRig(static options =>
        {
            options.Remedies[AvErrorCode.ServerTimeout] = AvRemedies.Retry;
            options.Retry.ShouldHandle = static _ => new ValueTask<bool>(true);
        });
        rig.OnStart = start => start.Complete(code);
        Assert.Equal(
            code,
            (await rig.Time.ResultOf(rig.Enter(new AvOperation("LinkRoom", AvOperationClass.Room)))).Error?.Number
        );
        Assert.Single(rig.Starts);

        await rig.Time.ResultOf(rig.Enter(new AvOperation("LinkRoom", AvOperationClass.Room) { Repeatable = true }));
        Assert.Equal(5, rig.Starts.Length);
    }

    [Fact]
    public async Task T2_TheUsersShouldHandle_IsAddedToTheTable_AndOnRetryIsCalled()
    {
        List<int> retried = [];
        await using var rig = new PipelineRig(options =>
        {
            options.Retry.ShouldHandle = static arguments => new ValueTask<bool>(
                arguments.Outcome.Result.Error?.Number == 10008
            );
            options.Retry.OnRetry = arguments =>
            {
                retried.Add(arguments.Outcome.Result.Outcome.Number);
                return default;
            };
        });
        rig.Answers(10008, 1005, 1004);
        Assert.Equal(1004, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Equal([10008, 1005], retried);
    }

    [Fact]
    public async Task T5_ZeroAttempts_LeaveTheRetryOut()
    {
        await using var rig = new PipelineRig(static options => options.Retry.MaxRetryAttempts = 0);
        rig.Answers(1005);
        Assert.Equal(1005, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        await rig.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.Single(rig.Starts);
    }

    private static void Count(AvResilienceOptions options, Action onRetry)
    {
        options.ConflictWait.MaxStarts = 1;
        options.Retry.OnRetry = _ =>
        {
            onRetry();
            return default;
        };
    }

    [Fact]
    public async Task T1_PollysOwnShouldHandle_LeftAsItIs_AddsNothing()
    {
        var coordinator = new AvCoordinator(AvDispatcher.Inline);
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvLane(coordinator)
            .AddAvRetry(new RetryStrategyOptions<AvResult> { Delay = TimeSpan.Zero })
            .Build();
        int starts = 0;

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() =>
            pipeline
                .RunAsync(
                    AvOperation.ExitRoom(),
                    int () =>
                    {
                        starts++;
                        throw new InvalidTimeZoneException();
                    }
                )
                .AsTask()
                .Guarded()
        );

        Assert.Equal(1, starts);
    }
}
