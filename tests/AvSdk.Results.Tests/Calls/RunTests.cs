using AvSdk.Results.Tests.Completions;
using NSubstitute;

namespace AvSdk.Results.Tests.Calls;

/// <summary>A call that is done when it returns (rules M1, M10, M12, D1, D3).</summary>
public class RunTests
{
    private readonly IRoomSdk _sdk = Substitute.For<IRoomSdk>();

    [Fact]
    public void M1_ACallThatReturnsZero_Succeeds()
    {
        Assert.True(AvCall.Run(() => _sdk.StopContext()).IsSuccess); // An un-stubbed call answers 0.
        Assert.Equal(AvResult.Success(), AvCall.Run(_sdk, static sdk => sdk.StopContext()));
        _sdk.Received(2).StopContext();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1003)]
    [InlineData(1008)]
    [InlineData(-1)]
    public void M2_M12_ACallThatReturnsAnotherInt_Fails_UnderItsName(int code)
    {
        _sdk.StopContext().Returns(code);
        AvResult expected = AvResult.FromCode(code, "StopContext");

        Assert.Equal(expected, AvCall.Run(() => _sdk.StopContext()));
        Assert.Equal(expected, AvCall.Run(_sdk.StopContext));
        Assert.Equal(expected, AvCall.Run(_sdk, static sdk => sdk.StopContext()));
        Assert.Equal(expected, AvCall.With(AvErrorCatalog.AvSdk).Run(() => _sdk.StopContext()));
        Assert.Equal(expected, AvCall.With(AvErrorCatalog.AvSdk).Run(_sdk, static sdk => sdk.StopContext()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1101)]
    public void M1_AValueInAnOutParameter_CountsOnlyForZero(int code)
    {
        _sdk.CreateContext(out Arg.Any<nint>())
            .Returns(call =>
            {
                call[0] = (nint)77;
                return code;
            });

        AvResult<nint>[] results =
        [
            AvCall.Run((out nint handle) => _sdk.CreateContext(out handle)),
            AvCall.Run<IRoomSdk, nint>(_sdk, static (sdk, out handle) => sdk.CreateContext(out handle)),
        ];

        Assert.All(
            results,
            result =>
            {
                Assert.Equal(code == 0, result.TryGetValue(out nint handle));
                Assert.Equal(code == 0 ? 77 : 0, handle);
                Assert.Equal(code == 0 ? null : "CreateContext", result.Error?.Operation);
            }
        );
    }

    [Fact]
    public void M10_TheCallsException_PassesThroughUntouched()
    {
        var thrown = new InvalidTimeZoneException();

        Assert.Same(thrown, Record.Exception(() => AvCall.Run(() => throw thrown)));
        Assert.Same(thrown, Record.Exception(() => AvCall.Run(thrown, static e => throw e)));
        Assert.Same(thrown, Record.Exception(() => AvCall.Run((out int value) => throw thrown)));
        Assert.Same(
            thrown,
            Record.Exception(() => AvCall.Run<Exception, int>(thrown, static (e, out value) => throw e))
        );
    }

    [Fact]
    public void D1_TheCall_IsMadeOnce_OnTheCallersThread()
    {
        List<int> threads = [];

        AvCall.Run(() =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            return 1005;
        });

        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void M11_TheTable_IsTheCallers()
    {
        var row = new AvErrorInfo(1008, "AV_ERR_NEW", AvErrorCategory.Network, new("meaning", "cause", "advice"));
        AvCaller mine = AvCall.With(AvErrorCatalog.AvSdk.With(row));

        Assert.IsType<AvNetworkError>(mine.Run(static () => 1008).Outcome);
        Assert.IsType<AvGeneralError>(AvCall.Run(static () => 1008).Outcome);
        Assert.Equal(34, mine.Catalog.Count);
    }

    [Fact]
    public async Task M11_TheTable_OfAnOperation_IsTheCallers()
    {
        var row = new AvErrorInfo(1008, "AV_ERR_NEW", AvErrorCategory.Network, new("meaning", "cause", "advice"));
        AvCaller mine = AvCall.With(AvErrorCatalog.AvSdk.With(row));

        AvResult refused = await mine.RunAsync(static _ => 1008);
        AvResult called = await mine.RunVoidAsync(static done => done.Complete(1008));
        AvResult<int> value = await mine.RunVoidAsync<int>(static done => done.Complete(1008, 0));

        Assert.All([refused, called, value.WithoutValue()], result => Assert.IsType<AvNetworkError>(result.Outcome));
    }

    [Fact]
    public void ACall_MustBeGiven()
    {
        Assert.Throws<ArgumentNullException>(static () => AvCall.Run((Func<int>)null!));
        Assert.Throws<ArgumentNullException>(static () => AvCall.Run(1, (Func<int, int>)null!));
        Assert.Throws<ArgumentNullException>(static () => AvCall.Run((AvOutCall<int>)null!));
        Assert.Throws<ArgumentNullException>(static () => AvCall.Run(1, (AvOutCall<int, int>)null!));
        Assert.Throws<ArgumentNullException>(static () => AvCall.With(null!));
        Assert.Throws<ArgumentNullException>(static () =>
        {
            _ = AvCall.RunAsync((Func<AvCompletion, int>)null!).AsTask();
        });
        Assert.Throws<ArgumentNullException>(static () =>
        {
            _ = AvCall.RunVoidAsync((Action<AvCompletion>)null!).AsTask();
        });
    }
}
