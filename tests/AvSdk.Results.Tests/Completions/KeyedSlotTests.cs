using System.Collections.Concurrent;

namespace AvSdk.Results.Tests.Completions;

/// <summary>Slots by key: several operations in flight that the payload of one event tells apart (rules A12, A13, A14).</summary>
public class KeyedSlotTests(ITestOutputHelper output)
{
    private readonly AvCaller _caller = AvCall.With(AvErrorCatalog.AvSdk);
    private readonly AvCompletionSlots<string, int> _uploads = new();

    [Fact]
    public async Task A12_Uploads_FinishOutOfOrder_EachWithItsOwnValue()
    {
        Task<AvResult<int>> a = Upload("a.wav");
        Task<AvResult<int>> b = Upload("b.wav");
        Task<AvResult<int>> c = Upload("c.wav");
        Assert.Equal(3, _uploads.Count);

        _uploads.Complete("c.wav", 0, 3);
        _uploads.Complete("a.wav", 8196, 1);
        _uploads.Settle("b.wav", AvResult.Success(2));

        Assert.Equal(AvResult.Success(3), await c.Guarded());
        Assert.Equal(8196, (await a.Guarded()).Error?.Number);
        Assert.Equal(AvResult.Success(2), await b.Guarded());
        Assert.Equal(0, _uploads.Count);
    }

    [Fact]
    public async Task A12_OneKey_IsOneSlot()
    {
        Task<AvResult<int>> first = Upload("a.wav");

        Assert.Equal(AvErrorReason.SlotBusy, (await Upload("a.wav").Guarded()).Error?.Reason);
        Assert.True(_uploads.For("a.wav").IsBusy);
        Assert.False(_uploads.For("b.wav").IsBusy);
        _uploads.For("a.wav").Complete(0, 1);
        Assert.Equal(AvResult.Success(1), await first.Guarded());
    }

    [Fact]
    public async Task A13_AKeyGivenUp_StillOwesItsEvent_AndTheOthersDoNot()
    {
        using var source = new CancellationTokenSource();
        Task<AvResult<int>> first = Upload("a.wav", source.Token);
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Guarded());

        Assert.Equal(AvErrorReason.SlotBusy, (await Upload("a.wav").Guarded()).Error?.Reason);
        Task<AvResult<int>> other = Upload("b.wav");
        _uploads.Complete("b.wav", 0, 2);
        Assert.Equal(AvResult.Success(2), await other.Guarded());
        _uploads.Complete("a.wav", 0, 1);
        Assert.Equal(0, _uploads.Count);
    }

    [Fact]
    public async Task A14_FailAll_FailsWhatIsUnderWay()
    {
        Task<AvResult<int>> a = Upload("a.wav");
        Task<AvResult<int>> b = Upload("b.wav");
        _uploads.Fail("a.wav", 10001, "one");
        _uploads.FailAll(0, "all");

        Assert.Equal(10001, (await a.Guarded()).Error?.Number);
        Assert.Equal((1, "all"), ((await b.Guarded()).Error!.Number, (await b.Guarded()).Error!.SdkMessage));
        _uploads.FailAll(0, null);
    }

    [Fact]
    public async Task A14_FailAll_DoesNotMeanAnOperationWhoseStartIsRunning()
    {
        Task<AvResult<int>> a = Upload("a.wav");
        Task<AvResult<int>> b = _caller
            .RunAsync(
                _uploads.For("b.wav"),
                () =>
                {
                    _uploads.FailAll(0, null);
                    return 0;
                }
            )
            .AsTask();

        Assert.Equal(AvErrorReason.FailedByHost, (await a.Guarded()).Error?.Reason);
        Assert.False(b.IsCompleted);
        _uploads.Complete("b.wav", 0, 2);
        Assert.Equal(AvResult.Success(2), await b.Guarded());
    }

    [Fact]
    public async Task A3_A14_Fail_MeansAnOperationWhoseStartIsRunning_AsAnyEventOfItsKeyDoes()
    {
        Task<AvResult<int>> failed = _caller
            .RunAsync(
                _uploads.For("a.wav"),
                () =>
                {
                    _uploads.Fail("a.wav", 0, null);
                    return 0;
                }
            )
            .AsTask();

        Assert.Equal(AvErrorReason.FailedByHost, (await failed.Guarded()).Error?.Reason);
    }

    [Fact]
    public async Task A12_AnEventForAKeyThatNobodyWaitsFor_IsReported_AndHarmless()
    {
        var strays = new StrayLog();
        _uploads.StrayCallback += strays.Add;
        Task<AvResult<int>> a = Upload("a.wav");

        _uploads.Complete("b.wav", 7, 2);
        Assert.Equal(new AvStrayCallback(AvStrayCallbackKind.NobodyWaiting, null, 7, null), await strays.NextAsync());
        _uploads.Complete(null!, 8, 2); // An event never throws on the SDK's thread, whatever it brings.
        Assert.Equal(8, (await strays.NextAsync()).Number);
        Assert.False(a.IsCompleted);
        _uploads.Complete("a.wav", 0, 1);
        await a.Guarded();
    }

    [Fact]
    public async Task WithoutAValue_TheSameHolds_ByAComparerOfOnesOwn()
    {
        var views = new AvCompletionSlots<string>(StringComparer.OrdinalIgnoreCase);
        var strays = new StrayLog();
        views.StrayCallback += strays.Add;
        Task<AvResult>[] running =
        [
            .. ((string[])["ann", "bob", "cid", "dan"]).Select(member =>
                _caller.RunAsync(views.For(member), static () => 0).AsTask()
            ),
        ];

        views.Complete("BOB");
        views.Complete("Ann", 1401, "who?");
        views.Fail("cid", 0, "left");
        views.Complete("eve");
        Assert.Equal(1, views.Count);
        views.FailAll(10009, null);

        AvResult[] results = await Task.WhenAll(running).Guarded();
        Assert.Equal([1401, 0, 1, 10009], results.Select(static result => result.Outcome.Number));
        Assert.Equal("who?", results[0].Outcome.SdkMessage);
        Assert.Equal(AvStrayCallbackKind.NobodyWaiting, (await strays.NextAsync()).Kind);
        Assert.Equal(0, views.Count);
    }

    [Fact]
    public async Task AKey_IsHeldOnlyWhileAnOperationHasItsSlot()
    {
        for (int i = 0; i < 10_000; i++)
        {
            _uploads.For($"never used {i}");
            ValueTask<AvResult<int>> pending = _caller.RunAsync(_uploads.For($"{i}"), static () => 0);
            _uploads.Complete($"{i}", 0, i);
            Assert.Equal(AvResult.Success(i), await pending);
        }

        Assert.Equal(0, _uploads.Count);
        Assert.Throws<ArgumentNullException>("key", () => _uploads.For(null!));
        Assert.Throws<ArgumentNullException>("key", static () => new AvCompletionSlots<string>().For(null!));
    }

    [Fact]
    public async Task A12_A13_UnderManyThreads_EveryOperationGetsTheValueOfItsOwnKey()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var slots = new AvCompletionSlots<int, int>();
        var events = new BlockingCollection<int>();
        Task native = Task.Run(() =>
        {
            var random = new Random(seed);
            var due = new List<int>();
            foreach (int key in events.GetConsumingEnumerable())
            {
                due.Add(key);
                if (due.Count > 6 || events.Count == 0)
                {
                    foreach (int next in due.OrderBy(_ => random.Next()).ToArray())
                    {
                        slots.Complete(next, next % 5 == 0 ? 1005 : 0, next * 10);
                    }

                    due.Clear();
                }
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => WorkAsync(worker)))).GuardedForLong();
        events.CompleteAdding();
        await native.Guarded();
        Assert.Equal(0, slots.Count);

        async Task WorkAsync(int worker)
        {
            for (int round = 0; round < 3_000; round++)
            {
                int key = (round * 4) + worker + 1;
                AvResult<int> result = await _caller.RunAsync(
                    slots.For(key),
                    () =>
                    {
                        events.Add(key);
                        return 0;
                    },
                    Timeout.InfiniteTimeSpan
                );
                Assert.True(
                    key % 5 == 0 ? result.Error?.Number == 1005 : result == AvResult.Success(key * 10),
                    $"seed {seed}, key {key}: {result}"
                );
            }
        }
    }

    private Task<AvResult<int>> Upload(string path, CancellationToken cancellationToken = default) =>
        _caller.RunAsync(_uploads.For(path), static () => 0, cancellationToken: cancellationToken).AsTask();
}
