using NSubstitute;

namespace AvSdk.Results.Tests.Completions;

/// <summary>A callback that brings a value along.</summary>
public class ValueTests
{
    private readonly IRoomSdk _sdk = Substitute.For<IRoomSdk>();
    private readonly List<UploadCallback> _callbacks = [];

    public ValueTests() => _sdk.Upload(Arg.Any<string>(), Arg.Do<UploadCallback>(_callbacks.Add)).Returns(0);

    [Fact]
    public async Task A2_TheCallback_BringsTheValue()
    {
        ValueTask<AvResult<string>> uploading = Upload();

        _callbacks[0](0, "file", "id-7");

        Assert.Equal("id-7", (await uploading).GetValueOrThrow());
    }

    [Fact]
    public async Task A2_OfAFailure_TheValueDoesNotCount()
    {
        ValueTask<AvResult<string>> uploading = Upload();

        _callbacks[0](1005, "file", "id-7");

        AvResult<string> result = await uploading;
        Assert.False(result.TryGetValue(out string? value));
        Assert.Null(value);
        Assert.Equal("Upload", result.Error?.Operation);
        Assert.Equal(AvResult.FromCode(1005, "Upload").Map(static () => ""), result);
    }

    [Fact]
    public async Task A3_ARefusal_WinsOverAnEarlyValue()
    {
        AvResult<string> result = await AvCall.RunAsync<string>(static done =>
        {
            done.Complete(0, "early");
            return 1004;
        });

        Assert.False(result.TryGetValue(out string? value));
        Assert.Null(value);
        Assert.Equal(1004, result.Outcome.Number);
    }

    [Fact]
    public async Task A3_AnEarlyValue_IsKept()
    {
        AvResult<string> result = await AvCall.RunVoidAsync<string>(static done => done.Complete(0, "early"));

        Assert.Equal("early", result.GetValueOrThrow());
    }

    [Fact]
    public async Task A4_ASecondValue_DoesNotReplaceTheFirst()
    {
        ValueTask<AvResult<string>> uploading = Upload();

        _callbacks[0](0, "", "first");
        _callbacks[0](0, "", "second");

        Assert.Equal("first", (await uploading).GetValueOrThrow());
    }

    [Fact]
    public async Task A4_AValueOfAnEarlierOperation_IsNotTheNextOnes()
    {
        ValueTask<AvResult<string>> first = Upload();
        _callbacks[0](0, "", "first");
        await first;
        ValueTask<AvResult<string>> second = Upload();

        _callbacks[0](0, "", "again");
        _callbacks[0](1005, "", "again");
        Assert.False(second.IsCompleted);
        _callbacks[1](0, "", "second");

        Assert.Equal("second", (await second).GetValueOrThrow());
    }

    [Fact]
    public async Task TheCallback_MaySettleWithAResultOfItsOwn()
    {
        AvResult own = AvResult.FromCode(10003, "Sync", "info");

        AvResult<int> failed = await AvCall.RunVoidAsync<int>(done => done.Settle(own.Map(Zero)));
        AvResult<int> unset = await AvCall.RunVoidAsync<int>(static done => done.Settle(default));
        AvResult<int> settled = await AvCall.RunVoidAsync<int>(static done => done.Settle(AvResult.Success(5)));

        Assert.Same(own.Error, failed.Error);
        Assert.Equal(AvErrorReason.NoResult, unset.Error?.Reason);
        Assert.Equal(5, settled.GetValueOrThrow());
    }

    [Fact]
    public async Task EveryForm_HasATwinWithAState()
    {
        AvResult plain = await AvCall.RunAsync(3, static (_, done) => Done(done.Complete));
        AvResult voidly = await AvCall.RunVoidAsync(1005, static (code, done) => done.Complete(code));
        AvResult<int> value = await AvCall.RunAsync<int, int>(3, static (n, done) => Done(() => done.Complete(0, n)));
        AvResult<int> voidValue = await AvCall.RunVoidAsync<int, int>(4, static (n, done) => done.Complete(0, n));

        Assert.True(plain.IsSuccess);
        Assert.Equal(1005, voidly.Outcome.Number);
        Assert.Equal(3, value.GetValueOrThrow());
        Assert.Equal(4, voidValue.GetValueOrThrow());
    }

    private static int Zero() => 0;

    private static int Done(Action complete)
    {
        complete();
        return 0;
    }

    private ValueTask<AvResult<string>> Upload() =>
        AvCall.RunAsync<string>(done =>
            _sdk.Upload("path", done.Keep<UploadCallback>((code, file, id) => done.Complete(code, id)))
        );
}
