namespace AvSdk.Results.Tests.Outcomes;

/// <summary>A failure can be thrown: one root, and a type a category.</summary>
public class ExceptionTests
{
    public static TheoryData<int, Type> Types() =>
        new()
        {
            { 1, typeof(AvException) },
            { 1006, typeof(AvException) },
            { -1, typeof(AvException) },
            { 1002, typeof(AvStateException) },
            { 1007, typeof(AvStateException) },
            { 1004, typeof(AvArgumentException) },
            { 1005, typeof(AvNetworkException) },
            { 1502, typeof(AvNetworkException) },
            { 10003, typeof(AvServerException) },
            { 19999, typeof(AvServerException) },
        };

    [Theory]
    [MemberData(nameof(Types))]
    public void AFailure_ThrowsTheTypeOfItsCategory(int code, Type type)
    {
        AvResult result = AvResult.FromCode(code, "EnterRoom");

        Exception thrown = Assert.Throws(type, result.ThrowIfFailed);
        Assert.Throws(type, () => result.Map(static () => 1).ThrowIfFailed());
        Assert.Throws(type, () => result.Map(static () => 1).GetValueOrThrow());

        AvException exception = Assert.IsAssignableFrom<AvException>(thrown);
        Assert.Same(result.Error, exception.Error);
        Assert.Equal(code, exception.Number);
        Assert.Equal("EnterRoom", exception.Operation);
        Assert.Equal(result.Error!.Code, exception.Code);
        Assert.Equal(result.ToString(), exception.Message);
    }

    [Fact]
    public void ASuccess_ThrowsNothing()
    {
        AvResult.Success().ThrowIfFailed();
        AvResult.Success(5).ThrowIfFailed();
        AvResult.FromCode(1003).AcceptAlreadyInState().ThrowIfFailed();

        Assert.Equal(5, AvResult.Success(5).GetValueOrThrow());
        Assert.True(AvResult.Success(5).TryGetValue(out int value));
        Assert.Equal(5, value);
    }

    [Fact]
    public void TheTypes_AreTwoDeep_AndNotOfArgumentOrTimeout()
    {
        Type[] types = [.. Types().Select(row => row.Data.Item2).Distinct()];

        Assert.All(types, type => Assert.True(type.BaseType == typeof(AvException) || type == typeof(AvException)));
        Assert.Equal(typeof(Exception), typeof(AvException).BaseType);
        Assert.Equal(5, types.Length);
    }

    [Fact]
    public void TheException_IsCaughtByItsCode()
    {
        AvErrorCode? caught = null;
        try
        {
            AvResult.FromCode(1005).ThrowIfFailed();
        }
        catch (AvNetworkException e) when (e.Code is AvErrorCode.Timeout)
        {
            caught = e.Code;
        }

        Assert.Equal(AvErrorCode.Timeout, caught);
    }

#if NET // .NET Framework and Mono know no StackTraceHidden: they show every frame.
    [Fact]
    public void TheStackTrace_BeginsWithTheCaller()
    {
        AvResult failed = AvResult.FromCode(1001);
        AvException[] thrown =
        [
            Assert.Throws<AvStateException>(() => failed.ThrowIfFailed()),
            Assert.Throws<AvStateException>(() => failed.AsFailure<int>().ThrowIfFailed()),
            Assert.Throws<AvStateException>(() => failed.AsFailure<int>().GetValueOrThrow()),
        ];

        Assert.All(
            thrown,
            static exception =>
                Assert.Contains(
                    nameof(TheStackTrace_BeginsWithTheCaller),
                    Lines(exception)[0],
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task TheStackTrace_OfAnAsynchronousForm_HasOneFrameOfOurs()
    {
        Task<AvResult> failed = Task.FromResult(AvResult.FromCode(1001));
        AvException[] thrown =
        [
            await Assert.ThrowsAsync<AvStateException>(async () => await failed.ThrowIfFailedAsync()),
            await Assert.ThrowsAsync<AvStateException>(async () =>
                await failed.AsFailureAsync<int>().GetValueOrThrowAsync()
            ),
        ];

        Assert.All(
            thrown,
            static exception =>
                Assert.Contains(
                    nameof(TheStackTrace_OfAnAsynchronousForm_HasOneFrameOfOurs),
                    Lines(exception)[1],
                    StringComparison.Ordinal
                )
        );
    }

    private static string[] Lines(Exception exception) =>
        new System.Diagnostics.StackTrace(exception).ToString().Split('\n');
#endif

    [Fact]
    public void AnException_NeedsAnError()
    {
        Assert.Throws<ArgumentNullException>(static () => new AvException((AvError)null!));
        Assert.Throws<ArgumentNullException>(static () => new AvServerException((AvServerError)null!));
    }

    [Theory]
    [InlineData(typeof(AvException))]
    [InlineData(typeof(AvStateException))]
    [InlineData(typeof(AvArgumentException))]
    [InlineData(typeof(AvNetworkException))]
    [InlineData(typeof(AvServerException))]
    public void M5_TheUsualConstructors_LeaveNoErrorNull(Type type)
    {
        var inner = new InvalidOperationException();
        var bare = (AvException)Activator.CreateInstance(type)!;
        var worded = (AvException)Activator.CreateInstance(type, "mine")!;
        var caused = (AvException)Activator.CreateInstance(type, "mine", inner)!;

        Assert.All([bare, worded, caused], static e => Assert.Equal(AvErrorReason.NoResult, e.Error.Reason));
        Assert.Equal(default(AvResult).ToString(), bare.Message);
        Assert.Equal("mine", worded.Message);
        Assert.Equal(("mine", inner), (caused.Message, caused.InnerException));
    }

    [Fact]
    public void ATest_CanMakeTheExceptionOfAnyError()
    {
        var inner = new InvalidOperationException();
        var error = (AvNetworkError)AvError.FromCode(1005, "EnterRoom", "slow");

        var exception = new AvNetworkException(error, inner);

        Assert.Same(error, exception.Error);
        Assert.Same(inner, exception.InnerException);
        Assert.Equal("slow", error.SdkMessage);
        Assert.Equal(error, AvResult.FromCode(1005, "EnterRoom").Error);
        Assert.Throws<ArgumentOutOfRangeException>(static () => AvError.FromCode(0));
    }

    [Fact]
    public void TheData_SaysWhatTheErrorSays_InStringsAndAnInt()
    {
        AvException plain = AvError.FromCode(10004, "EnterRoom", "secret", AvErrorCatalog.Gme).ToException();
        AvException ours = default(AvResult).Error!.ToException();

        Assert.Equal(
            new Dictionary<string, object>
            {
                [AvExceptionData.Number] = 10004,
                [AvExceptionData.Name] = "AV_ERR_SERVER_REQUEST_ROOM_ADDRESS_FAIL",
                [AvExceptionData.Category] = "Server",
                [AvExceptionData.Edition] = "gme",
                [AvExceptionData.Origin] = "Server",
                [AvExceptionData.Operation] = "EnterRoom",
            },
            plain.Data.Keys.Cast<string>().ToDictionary(static key => key, key => plain.Data[key]!)
        );
        Assert.Equal("NoResult", ours.Data[AvExceptionData.Reason]);
        Assert.False(ours.Data.Contains(AvExceptionData.Operation));
    }
}
