using System.Runtime.InteropServices;
using System.Text;

namespace AvSdk.Results.Tests.Interop;

/// <summary>Native texts are UTF-8, on every framework, and never throw (rule A10).</summary>
public class NativeTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("room")]
    [InlineData("sig expired {0}")]
    [InlineData("进房超时 😀")]
    public void AText_IsReadAsUtf8(string text)
    {
        Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text), isEnded: false));
    }

    [Fact]
    public void None_IsNull()
    {
        Assert.Null(AvNativeText.Read(0));
        Assert.Null(AvNativeText.Read(0, 5));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "\uFFFD")]
    [InlineData(new byte[] { 0x61, 0xE8, 0xBF }, "a\uFFFD")]
    public void BytesThatAreNoUtf8_AreReplaced(byte[] bytes, string text)
    {
        foreach (string read in (string[])[Read(bytes), Read(bytes, isEnded: false)])
        {
            // How many marks a broken sequence gets differs between the frameworks; none would hide the loss.
            Assert.EndsWith("\uFFFD", read, StringComparison.Ordinal);
            Assert.Equal(text, read.TrimEnd('\uFFFD') + "\uFFFD");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ALengthOfNothing_IsAnEmptyText(int length)
    {
        nint memory = Marshal.AllocHGlobal(1);
        Assert.Equal("", AvNativeText.Read(memory, length));
        Marshal.FreeHGlobal(memory);
    }

    private static string Read(byte[] bytes, bool isEnded = true)
    {
        nint memory = Marshal.AllocHGlobal(bytes.Length + 1);
        try
        {
            Marshal.Copy(bytes, 0, memory, bytes.Length);
            Marshal.WriteByte(memory, bytes.Length, isEnded ? (byte)0 : (byte)'x');
            return (isEnded ? AvNativeText.Read(memory) : AvNativeText.Read(memory, bytes.Length))!;
        }
        finally
        {
            Marshal.FreeHGlobal(memory);
        }
    }
}
