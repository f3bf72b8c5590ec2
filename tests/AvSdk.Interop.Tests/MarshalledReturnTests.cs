using System.Runtime.CompilerServices;
using AvSdk.Results;
using AvSdk.SelfTest;

namespace AvSdk.Interop.Tests;

/// <summary>A native function that is declared to return an <see cref="AvResult"/> (rules M1 to M4, M9, M11).</summary>
public class MarshalledReturnTests
{
    private static readonly int[] Unlisted = [1008, 15000, -1, int.MinValue, int.MaxValue, 65536];

    [NativeFact]
    public void M1_0_IsTheSuccess() => Assert.Equal(AvResult.Success(), Native.Echo(0));

    [NativeFact]
    public void M2_M3_EveryCode_IsWhatFromCodeMakesOfIt()
    {
        foreach (int code in AvErrorCatalog.AvSdk.Select(static row => row.Number).Concat(Unlisted))
        {
            Assert.Equal(AvResult.FromCode(code), Native.Echo(code));
            Assert.Equal(code, Native.Echo(code).Error?.Number);
        }
    }

    [NativeFact]
    public void M11_TheMarshallerOfAnEdition_TakesItsTable()
    {
        foreach (int code in AvErrorCatalog.Gme.Select(static row => row.Number).Concat(Unlisted).Append(0))
        {
            Assert.Equal(AvResult.FromCode(code, catalog: AvErrorCatalog.Gme), Native.EchoGme(code));
        }

        Assert.Equal(GmeErrorCode.ServerRequestRoomAddressFail, Native.EchoGme(10004).Error?.GmeCode);
        Assert.Equal(AvErrorCode.ServerTimeout, Native.Echo(10004).Error?.Code);
    }

    [NativeFact]
    public void M9_AListedCode_AllocatesNothing()
    {
        Allocated(); // What is made once is made here.

        Assert.Equal(0, Allocated());
    }

    [NativeFact]
    public void M12_TheName_IsAddedByHand()
    {
        Assert.Equal("ExitRoom", Native.Echo(1201).WithOperation("ExitRoom").Error?.Operation);
        Assert.Equal("ExitRoom", Native.Echo(1201).WithOperation("ExitRoom").WithOperation("Other").Error?.Operation);
        Assert.Equal("ExitRoom", Native.Echo(1201).AsFailure<int>().WithOperation("ExitRoom").Error?.Operation);
        Assert.Null(Native.Echo(1201).WithOperation("").Error?.Operation);
        Assert.Equal(AvResult.Success(), Native.Echo(0).WithOperation("ExitRoom"));
        Assert.Equal("ExitRoom", default(AvResult).WithOperation("ExitRoom").Error?.Operation);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // No tier-up in the middle of the counting.
    private static long Allocated()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        int failures = 0;
        for (int round = 0; round < 10_000; round++)
        {
            failures += Native.Echo(0).IsSuccess ? 0 : 1;
            failures += Native.Echo(1005).IsSuccess ? 0 : 1;
            failures += Native.EchoGme(10004).IsSuccess ? 0 : 1;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(20_000, failures);
        return allocated;
    }
}
