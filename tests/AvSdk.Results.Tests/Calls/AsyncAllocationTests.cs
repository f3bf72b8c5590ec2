using AvSdk.Results.Tests.Threading;

namespace AvSdk.Results.Tests.Calls;

/// <summary>What waiting for a callback costs (rule O4). The sizes are printed; what must be nothing is checked.</summary>
[Collection(CountedAlone.Name)]
public class AsyncAllocationTests(ITestOutputHelper output)
{
    private const int Rounds = 20_000;

    [Fact]
    public void O4_ACallbackInline_WithAState_AllocatesNothing()
    {
        Action round = static () => Take(AvCall.RunAsync(0, static (code, done) => Complete(done, code)));

        Print("callback inline, state", round, "nothing: the pending call comes from the pool");
        Assert.Equal(0, Allocated.ByThisThread(Rounds, round));
    }

    [Fact]
    public void O4_AValueInline_WithAState_AllocatesNothing()
    {
        Action round = static () =>
            TakeValue(AvCall.RunAsync<int, int>(0, static (code, done) => CompleteValue(done, code)));

        Print("callback inline, value, state", round, "nothing: each type of value has a pool");
        Assert.Equal(0, Allocated.ByThisThread(Rounds, round));
    }

    [Fact]
    public void O4_ASlotInline_WithAState_AllocatesNothing()
    {
        var slot = new AvCompletionSlot();
        Action round = () => Take(AvCall.RunAsync(slot, slot, static slot => Raise(slot)));

        Print("slot, event inline, state", round, "nothing");
        Assert.Equal(0, Allocated.ByThisThread(Rounds, round));
    }

    [Fact]
    public void O4_ASlotRaisedLater_WithAState_AllocatesNothing()
    {
        var slot = new AvCompletionSlot();
        Action round = () =>
        {
            ValueTask<AvResult> pending = AvCall.RunAsync(slot, 0, static code => code);
            slot.Complete();
            Take(pending);
        };

        Print("slot, event after the start, state", round, "nothing: even the timer of the deadline is used again");
        Assert.Equal(0, Allocated.ByThisThread(Rounds, round));
    }

    [Fact]
    public void O4_ASlotOfValuesRaisedLater_WithAState_AllocatesNothing()
    {
        var slot = new AvCompletionSlot<int>();
        Action round = () =>
        {
            ValueTask<AvResult<int>> pending = AvCall.RunAsync(slot, 0, static code => code);
            slot.Complete(0, 7);
            TakeValue(pending);
        };

        Print("slot of values, event later, state", round, "nothing");
        Assert.Equal(0, Allocated.ByThisThread(Rounds, round));
    }

    [Fact]
    public void O4_ACallbackGroup_AllocatesItsDelegateOnly()
    {
        Action round = static () =>
            Take(
                AvCall.RunAsync(
                    0,
                    static (code, done) =>
                    {
                        Action<int> callback = done.Complete;
                        callback(code);
                        return 0;
                    }
                )
            );

        double each = Print(
            "callback inline, done.Complete as a delegate",
            round,
            "the boxed completion (32) and its delegate (64)"
        );
        Assert.InRange(each, 0, 96); // Less where the compiler gets it onto the stack.
    }

    [Fact]
    public void O4_AClosure_AllocatesTheClosureOnly()
    {
        Action round = static () => RunWithAClosure(Environment.TickCount);

        double each = Print("callback inline, closure", round, "the user's closure (24) and its delegate (64)");
        Assert.InRange(each, 0, 96);
    }

    [Fact]
    public async Task O4_ACallbackFromAnotherThread_IsPrinted()
    {
        await using AvDispatcher sdk = DedicatedThread.Start();
        long before = 0;
        for (int i = 0; i < Rounds; i++)
        {
            if (i == Rounds / 2)
            {
                before = GC.GetTotalAllocatedBytes(precise: true);
            }

            await AvCall.RunAsync(sdk, static (sdk, done) => CompleteOn(sdk, done));
        }

        double each = (GC.GetTotalAllocatedBytes(precise: true) - before) / (Rounds / 2.0);
        Line(
            "callback from another thread, awaited",
            each,
            "the test's own closure and delegate for Post (88 to 96), and at times a queue's growth"
        );
        Assert.InRange(each, 0, 400);
    }

    private static void RunWithAClosure(int code) =>
        Take(AvCall.RunAsync(done => Complete(done, code < 0 ? 0 : code & 0)));

    private static int Complete(AvCompletion done, int code)
    {
        done.Complete(code);
        return 0;
    }

    private static int CompleteValue(AvCompletion<int> done, int value)
    {
        done.Complete(0, value);
        return 0;
    }

    private static int CompleteOn(AvDispatcher sdk, AvCompletion done)
    {
        sdk.Post(() => done.Complete());
        return 0;
    }

    private static int Raise(AvCompletionSlot slot)
    {
        slot.Complete();
        return 0;
    }

    private static void Take(ValueTask<AvResult> completed) =>
        Assert.True(completed.GetAwaiter().GetResult().IsSuccess);

    private static void TakeValue(ValueTask<AvResult<int>> completed) =>
        Assert.True(completed.GetAwaiter().GetResult().IsSuccess);

    private double Print(string form, Action round, string why)
    {
        double each = (double)Allocated.ByThisThread(Rounds, round) / Rounds;
        Line(form, each, why);
        return each;
    }

    private void Line(string form, double each, string why) =>
        output.WriteLine(FormattableString.Invariant($"RunAsync, {form}: {each:0.##} bytes. Expected: {why}."));
}
