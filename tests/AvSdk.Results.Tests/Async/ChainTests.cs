namespace AvSdk.Results.Tests.Async;

/// <summary>Chains as users write them: whatever kind of function is given, the compiler takes the form that awaits it.</summary>
public class ChainTests
{
    [Fact]
    public async Task AnAsyncLambda_IsAwaited_InEveryForm()
    {
        var done = new List<string>();
        AvResult<string> result = await Connect()
            .TapAsync(async () =>
            {
                await Task.Yield();
                done.Add("tap");
            })
            .MapAsync(async () =>
            {
                await Task.Yield();
                return 7;
            })
            .BindAsync(async id =>
            {
                await Task.Yield();
                done.Add("bind");
                return AvResult.Success(id + 1);
            })
            .EnsureAsync(static async id => await Task.FromResult(id == 8), static id => AvResult.FromCode(id).Error!)
            .TapAsync(async id =>
            {
                await Task.Yield();
                done.Add($"tap {id}");
            })
            .MapAsync(static id => $"room {id}");

        Assert.Equal(AvResult.Success("room 8"), result);
        Assert.Equal(["tap", "bind", "tap 8"], done);
    }

    [Fact]
    public async Task MethodGroupsAndLambdas_OfTaskAndOfValueTask_AllBind()
    {
        AvResult<int> result = await Connect()
            .BindAsync(OpenByTask)
            .BindAsync(static id => OpenByValueTask(id))
            .BindAsync(OpenByValueTask)
            .BindAsync(static id => OpenByTask(id))
            .MapAsync(NumberByValueTask)
            .MapAsync(static id => NumberByValueTask(id))
            .MapAsync(static id => id + 1)
            .BindAsync(OpenAtOnce);

        Assert.Equal(AvResult.Success(6), result);
    }

    [Fact]
    public async Task ASwitch_AwaitsItsFunctions()
    {
        string said = "";
        await AvResult
            .FromCode(1005)
            .SwitchAsync(
                success: static async _ => await Task.Yield(),
                failure: async error =>
                {
                    await Task.Yield();
                    said = error.Info.Name;
                }
            );
        string matched = await Connect().MatchAsync(success: static _ => "in", failure: static _ => "out");

        Assert.Equal("AV_ERR_TIMEOUT", said);
        Assert.Equal("in", matched);
    }

#pragma warning disable CA2012 // The analyzer does not see that a query hands its ValueTask on to the next step.
    [Fact]
    public async Task QuerySyntax_MixesWhatIsThereWithWhatComes()
    {
        AvResult<string> read = await (
            from id in OpenByTask()
            from next in AvResult.Success(id + 1)
            from last in OpenByValueTask(next)
            from _ in Connect()
            select $"{id} {next} {last}"
        );
        AvResult<int> failed = await (
            from id in OpenByTask()
            from _ in Task.FromResult(AvResult.FromCode(1202, "EnterRoom"))
            from never in Unreachable(id)
            select never
        );

        Assert.Equal(AvResult.Success("1 2 3"), read);
        Assert.Equal(1202, failed.Error?.Number);
    }
#pragma warning restore CA2012

    [Fact]
    public async Task M5_ATaskWhoseResultWasNeverSet_IsAFailure()
    {
        bool wasCalled = false;
        AvResult<int> result = await default(ValueTask<AvResult>)
            .TapAsync(() => wasCalled = true)
            .MapAsync(static () => 7);

        Assert.False(wasCalled);
        Assert.Equal(AvErrorReason.NoResult, result.Error?.Reason);
    }

    [Fact]
    public async Task A9_TheFunctions_RunWhereTheChainBegan()
    {
        await using AvDispatcher thread = AvDispatcher.StartDedicatedThread("chain");
        var threads = new List<int>();

        await thread.InvokeAsync(async () =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            await Connect()
                .TapAsync(() => threads.Add(Environment.CurrentManagedThreadId))
                .MapAsync(static async () =>
                {
                    await Task.Delay(1).ConfigureAwait(false); // The pool goes on here, but not the chain.
                    return 1;
                })
                .TapAsync(_ => threads.Add(Environment.CurrentManagedThreadId));
        });

        Assert.Equal(3, threads.Count);
        Assert.Single(threads.Distinct());
    }

    private static async Task<AvResult> Connect()
    {
        await Task.Yield();
        return AvResult.Success();
    }

    private static Task<AvResult<int>> OpenByTask() => Task.FromResult(AvResult.Success(1));

    private static Task<AvResult<int>> OpenByTask(int id) => Task.FromResult(AvResult.Success(id + 1));

    private static ValueTask<AvResult<int>> OpenByValueTask(int id) => new(AvResult.Success(id + 1));

    private static ValueTask<int> NumberByValueTask(int id) => new(id);

    private static AvResult<int> OpenAtOnce(int id) => AvResult.Success(id + 1);

    private static ValueTask<AvResult<int>> Unreachable(int id) =>
        throw new InvalidOperationException($"After a failure nothing more is called, least of all with {id}.");
}
