namespace AvSdk.Results.Tests.Results;

/// <summary>What becomes of an int that the caller holds already.</summary>
public class FromCodeTests(ITestOutputHelper output)
{
    /// <summary>The edges of the table, of the server band, and of int itself.</summary>
    public static TheoryData<int> Edges() =>
        [
            int.MinValue,
            int.MinValue + 1,
            -10001,
            -1,
            1,
            2,
            .. Enumerable.Range(1000, 1001),
            6999,
            7000,
            9999,
            10000,
            10001,
            10011,
            10012,
            10201,
            19998,
            19999,
            20000,
            20001,
            65536,
            int.MaxValue - 1,
            int.MaxValue,
        ];

    [Fact]
    public void M1_Zero_IsASuccess()
    {
        AvResult result = AvResult.FromCode(0);

        Assert.True(result.IsSuccess);
        Assert.Null(result.Error);
        AvSuccess success = Assert.IsType<AvSuccess>(result.Outcome);
        Assert.Equal(0, success.Number);
        Assert.False(success.AlreadyInState);
    }

    [Fact]
    public void M11_AWordOfAnEdition_IsItsNumber_ByItsTable()
    {
        AvResult timeout = AvResult.FromCode(AvErrorCode.Timeout, "EnterRoom", "slow");
        AvResult gme = AvResult.FromCode(GmeErrorCode.ServerRequestRoomAddressFail, "EnterRoom", "slow");

        Assert.Equal(AvResult.FromCode(1005, "EnterRoom"), timeout);
        Assert.Equal(AvResult.FromCode(10004, "EnterRoom", catalog: AvErrorCatalog.Gme), gme);
        Assert.Equal(("slow", "slow"), (timeout.Outcome.SdkMessage, gme.Outcome.SdkMessage));
        Assert.True(AvResult.FromCode(AvErrorCode.Ok).IsSuccess);
        Assert.True(AvResult.FromCode(GmeErrorCode.Ok).IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void M1_NoIntButZero_IsASuccess(int code) => Assert.False(AvResult.FromCode(code).IsSuccess);

    [Theory]
    [MemberData(nameof(Edges))]
    public void M3_TheInt_IsKeptExactly(int code)
    {
        AvResult result = AvResult.FromCode(code);

        Assert.Equal(code, result.Outcome.Number);
        Assert.Equal(code, result.Error?.Number);
        Assert.Equal(code, result.Error?.Info.Number);
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void M2_M3_TheCategory_IsTheTables_ElseTheBands(int code)
    {
        AvError error = AvResult.FromCode(code).Error!;

        Assert.Equal(ExpectedCode.CategoryOf(code), error.Category);
        Assert.Equal(ExpectedCode.OriginOf(code), error.Origin);
        Assert.Equal(ExpectedCode.CaseOf(error.Category), error.GetType());
        Assert.Equal(ExpectedCode.IsListed(code), error.Info.IsListed);
        Assert.Equal(ExpectedCode.IsListed(code) ? (AvErrorCode)code : AvErrorCode.Failed, error.Code);
    }

    [Theory]
    [InlineData(1008)]
    [InlineData(6999)]
    [InlineData(7000)]
    [InlineData(65536)]
    [InlineData(10201)]
    public void M3_ACodeOfALaterEdition_IsAFailureWithoutAWord(int code)
    {
        Assert.False(AvErrorCatalog.AvSdk.TryGet(code, out AvErrorInfo? row));
        Assert.Null(row);
        AvError error = AvResult.FromCode(code).Error!;
        Assert.Equal(AvErrorCode.Failed, error.Code);
        Assert.Contains(ExpectedCode.Digits(code), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void M9_M12_AnEmptyName_IsNone()
    {
        AvResult plain = AvResult.FromCode(1005);
        AvResult withText = AvResult.FromCode(1005, "", "text");

        Assert.Same(plain.Error, AvError.FromCode(1005, ""));
        Assert.Equal(plain, withText);
        Assert.Null(withText.Error!.Operation);
        Assert.Equal("EnterRoom", withText.WithOperation("EnterRoom").Error!.Operation);
        Assert.StartsWith("The call failed", withText.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void M2_AlreadyInTheState_IsAStateErrorHere() =>
        Assert.IsType<AvStateError>(AvResult.FromCode(1003).Outcome);

    [Fact]
    public void M4_EveryInt_MapsWithoutThrowing()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int[] seeds = [.. Enumerable.Range(0, 10).Select(_ => random.Next())];

        Parallel.ForEach(seeds, one => Assert.Null(FirstWrong(new Random(one), 1_000_000)));
    }

    // Plain comparisons: ten million assertions would be what is measured here.
    private static string? FirstWrong(Random random, int count)
    {
        for (int i = 0; i < count; i++)
        {
            // Half of them over all of int, half of them where the codes are.
            int code = (i & 1) == 0 ? unchecked((int)random.NextInt64(1L << 32)) : random.Next(-1000, 21000);
            AvResult result = AvResult.FromCode(code);
            bool right =
                result.Outcome.Number == code
                && result.IsSuccess == (code == 0)
                && (code == 0 || result.Error?.Category == ExpectedCode.CategoryOf(code));
            if (!right)
            {
                return $"{code} became {result}";
            }
        }

        return null;
    }
}
