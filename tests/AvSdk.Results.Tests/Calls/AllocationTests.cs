using System.Runtime.CompilerServices;

namespace AvSdk.Results.Tests.Calls;

/// <summary>What mapping an int costs (rules M9, O4).</summary>
[Collection(CountedAlone.Name)]
public class AllocationTests(ITestOutputHelper output)
{
    private const int Million = 1_000_000;
    private static int s_sink;

    [Fact]
    public void AResult_Is8BytesWide()
    {
        Assert.SkipUnless(Environment.Is64BitProcess, "A reference has 8 bytes in a 64-bit process only.");
        Assert.Equal(8, Unsafe.SizeOf<AvResult>());
    }

    [Fact]
    public void M9_ASuccess_AllocatesNothing() =>
        Assert.Equal(0, Bytes(static () => Use(AvCall.Run(0, static code => code))));

    [Fact]
    public void M9_ASuccessWithAValue_AllocatesNothing() =>
        Assert.Equal(
            0,
            Bytes(static () => Use(AvCall.Run<int, int>(0, static (code, out value) => value = code).WithoutValue()))
        );

    [Fact]
    public void M9_AListedFailure_ThroughFromCode_AllocatesNothing() =>
        Assert.Equal(0, Bytes(static () => Use(AvResult.FromCode(1005))));

    [Fact]
    public void M9_AcceptAlreadyInState_OfAnotherResult_AllocatesNothing() =>
        Assert.Equal(0, Bytes(static () => Use(AvResult.FromCode(1005).AcceptAlreadyInState())));

    [Fact]
    public void M9_AFailedCall_AllocatesOneSmallObject_ItsError()
    {
        const int Rounds = 100_000;
        long bytes = Allocated.ByThisThread(Rounds, static () => Use(AvCall.Run(1005, static code => code)));

        double each = (double)bytes / Rounds;
        output.WriteLine($"A failed AvCall.Run allocates {each} bytes: its AvError with the operation's name.");
        Assert.True(each % 8 == 0, "The same each time.");
        Assert.InRange(each, 24, 64);
        Assert.NotSame(AvCall.Run(1005, static code => code).Outcome, AvCall.Run(1005, static code => code).Outcome);
    }

    private static long Bytes(Action action) => Allocated.ByThisThread(Million, action);

    private static void Use(AvResult result) => s_sink += result.IsSuccess ? 1 : 0;
}
