using System.Text;
using AvSdk.Results;
using AvSdk.SelfTest;

namespace AvSdk.Interop.Tests;

/// <summary>Static callbacks through a static slot: a function pointer, and IL2CPP's static delegate (rules A10 to A12).</summary>
public class StaticCallbackTests
{
    public delegate int Start(int code, string? info);

    public static TheoryData<string> Shapes => ["pointer", "delegate"];

    private static Start Of(string shape) => shape == "pointer" ? Native.StartByPointer : Native.StartByDelegate;

    [NativeTheory]
    [MemberData(nameof(Shapes))]
    public async Task A12_TheCallback_CompletesTheOperation(string shape)
    {
        foreach (
            (int code, string? info) in ((int, string?)[])
                [(0, null), (0, "in"), (1005, "slow {0}"), (1008, "进房超时 😀")]
        )
        {
            AvResult result = await AvCall.RunAsync(Native.Slot, () => Of(shape)(code, info));

            Assert.Equal(code, result.Outcome.Number);
            Assert.Equal(info, result.Outcome.SdkMessage);
        }
    }

    [NativeTheory]
    [MemberData(nameof(Shapes))]
    public void A10_ACallbackThatNobodyWaitsFor_CrossesNoException(string shape) =>
        Assert.Equal(0, Of(shape)(1005, "unasked"));

    [NativeFact]
    public async Task BytesThatAreNoUtf8_DoNotThrow()
    {
        AvResult result = await AvCall.RunAsync(
            Native.Slot,
            static () => Native.StartWithBytes(10003, [0x61, 0xC3, 0x28, 0xFF, 0x62, 0])
        );

        Assert.Equal("a\uFFFD(\uFFFDb", result.Outcome.SdkMessage);
    }

    [NativeFact]
    public async Task A1MegabyteText_ComesOutAsItWentIn()
    {
        string text = string.Concat(new string('x', 1024 * 1024), "{0}😀");
        Assert.True(Encoding.UTF8.GetByteCount(text) > 1024 * 1024);

        AvResult result = await AvCall.RunAsync(Native.Slot, () => Native.StartByPointer(10003, text));

        Assert.Equal(text, result.Outcome.SdkMessage);
    }
}
