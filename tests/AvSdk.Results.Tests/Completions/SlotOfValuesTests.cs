namespace AvSdk.Results.Tests.Completions;

/// <summary>A slot for an event that brings a value (rules A12, A13, A14).</summary>
public class SlotOfValuesTests
{
    private readonly RoomRig _rig = new();
    private readonly AvCompletionSlot<string> _slot = new();
    private readonly StrayLog _strays = new();

    public SlotOfValuesTests() => _slot.StrayCallback += _strays.Add;

    [Fact]
    public async Task A12_TheEvent_CompletesTheOperation_WithItsValue()
    {
        Task<AvResult<string>> uploading = Upload();
        Assert.True(_slot.IsBusy);
        _slot.Complete(0, "file-7");

        Assert.Equal(AvResult.Success("file-7"), await uploading.Guarded());
        Assert.False(_slot.IsBusy);
    }

    [Fact]
    public async Task A12_AValueThatComesWithAnError_IsNone()
    {
        Task<AvResult<string>> uploading = Upload();
        _slot.Complete(8196, "file-7");

        AvResult<string> result = await uploading.Guarded();
        Assert.Equal((8196, "ExitRoomByEvent"), (result.Error!.Number, result.Error.Operation));
        Assert.False(result.TryGetValue(out _));
    }

    [Fact]
    public async Task A11_AHandler_MaySettleWithCodeTextAndValue()
    {
        Task<AvResult<string>> uploading = Upload();
        _slot.Settle(AvResult.FromCode(0, sdkMessage: "stored").Map(static () => "file-7"));

        AvResult<string> result = await uploading.Guarded();
        Assert.Equal(AvResult.Success("file-7"), result);
        Assert.Equal("stored", result.Outcome.SdkMessage);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10009, 10009)]
    public async Task A14_Fail_FailsEvenWithCode0(int code, int expected)
    {
        Task<AvResult<string>> uploading = Upload();
        _slot.Fail(code, "gone");

        AvResult<string> result = await uploading.Guarded();
        Assert.Equal((expected, AvErrorReason.FailedByHost), (result.Error!.Number, result.Error.Reason));
        Assert.Equal("gone", result.Error.SdkMessage);
    }

    [Fact]
    public async Task A12_ASecondOperation_IsAnsweredSlotBusy_AndNotStarted()
    {
        Task<AvResult<string>> first = Upload();
        bool wasStarted = false;

        AvResult<string> second = await _rig
            .Caller.RunAsync(
                _slot,
                () =>
                {
                    wasStarted = true;
                    return 0;
                }
            )
            .AsTask()
            .Guarded();

        Assert.Equal(AvErrorReason.SlotBusy, second.Error?.Reason);
        Assert.False(wasStarted);
        _slot.Complete(0, "mine");
        Assert.Equal(AvResult.Success("mine"), await first.Guarded());
    }

    [Fact]
    public async Task A13_AnOperationGivenUp_StillOwesItsEvent()
    {
        using var source = new CancellationTokenSource();
        Task<AvResult<string>> first = Upload(source.Token);
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Guarded());
        Assert.Equal(AvErrorReason.SlotBusy, (await Upload().Guarded()).Error?.Reason);

        _slot.Complete(0, "of the first");
        Assert.Equal(AvStrayCallbackKind.Late, (await _rig.Strays.NextAsync()).Kind);
        Task<AvResult<string>> second = Upload();
        _slot.Complete(0, "of the second");
        Assert.Equal(AvResult.Success("of the second"), await second.Guarded());
    }

    [Fact]
    public async Task A12_AnEventWithNobodyWaiting_IsReported_AndHarmless()
    {
        _slot.Complete(5, "unasked");
        _slot.Settle(AvResult.Success("unasked"));
        _slot.Fail(6, "gone");

        int[] numbers =
        [
            (await _strays.NextAsync()).Number,
            (await _strays.NextAsync()).Number,
            (await _strays.NextAsync()).Number,
        ];
        Assert.Equal([0, 5, 6], numbers.OrderBy(static number => number));
        Assert.False(_slot.IsBusy);
    }

    [Fact]
    public async Task TheOtherForms_WaitForTheSameEvent()
    {
        Task<AvResult<string>>[] forms =
        [
            .. Each(
                () => _rig.Caller.RunAsync(_slot, 5, static _ => 0),
                () => _rig.Caller.RunVoidAsync(_slot, static () => { }),
                () => _rig.Caller.RunVoidAsync(_slot, 5, static _ => { }),
                () => AvCall.RunAsync(_slot, static () => 0),
                () => AvCall.RunAsync(_slot, 5, static _ => 0),
                () => AvCall.RunVoidAsync(_slot, static () => { }),
                () => AvCall.RunVoidAsync(_slot, 5, static _ => { })
            ),
        ];

        Assert.All(await Task.WhenAll(forms).Guarded(), static result => Assert.Equal(AvResult.Success("x"), result));

        IEnumerable<Task<AvResult<string>>> Each(params Func<ValueTask<AvResult<string>>>[] runs)
        {
            foreach (Func<ValueTask<AvResult<string>>> run in runs)
            {
                ValueTask<AvResult<string>> pending = run();
                _slot.Complete(0, "x");
                yield return pending.AsTask();
            }
        }
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtOnce_AndTheSlotStaysFree()
    {
        AvCompletionSlot<string> none = null!;
        Func<int> nothing = null!;

        await Assert.ThrowsAsync<ArgumentNullException>(
            "slot",
            async () => await _rig.Caller.RunAsync(none, static () => 0)
        );
        await Assert.ThrowsAsync<ArgumentNullException>(
            "start",
            async () => await _rig.Caller.RunAsync(_slot, nothing)
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            "deadline",
            async () => await _rig.Caller.RunAsync(_slot, static () => 0, TimeSpan.Zero)
        );
        Assert.False(_slot.IsBusy);
    }

    private Task<AvResult<string>> Upload(CancellationToken cancellationToken = default) =>
        _rig.Caller.RunAsync(_slot, () => _rig.Sdk.ExitRoomByEvent(), cancellationToken: cancellationToken).AsTask();
}
