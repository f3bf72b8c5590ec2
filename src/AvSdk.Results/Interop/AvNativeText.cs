using System.Runtime.InteropServices;
using System.Text;

namespace AvSdk.Results;

/// <summary>
/// Reads the texts that native code hands to a callback: UTF-8, which <see cref="Marshal"/> reads as the system's code page on
/// .NET Framework and under Unity. Bytes that are no UTF-8 become U+FFFD; none of them throws, since an exception must not
/// leave a callback (rule A10).
/// </summary>
public static class AvNativeText
{
    /// <summary>Reads a text that ends in a zero byte. The memory must stay as it is meanwhile, as it does within the callback.</summary>
    /// <param name="text">Where it begins; zero for none.</param>
    /// <returns>The text, or null for none.</returns>
    public static string? Read(nint text)
    {
        if (text == 0)
        {
            return null;
        }

        int length = 0;
        while (Marshal.ReadByte(text, length) != 0)
        {
            length++;
        }

        return Decode(text, length);
    }

    /// <summary>Reads a text of a known length, such as one that is not ended by a zero byte.</summary>
    /// <param name="text">Where it begins; zero for none.</param>
    /// <param name="length">Its length in bytes; none or fewer make an empty text.</param>
    /// <returns>The text, or null for none.</returns>
    public static string? Read(nint text, int length) => text == 0 ? null : Decode(text, length);

    private static string Decode(nint text, int length)
    {
        if (length <= 0)
        {
            return "";
        }

        byte[] bytes = new byte[length];
        Marshal.Copy(text, bytes, 0, length);
        return Encoding.UTF8.GetString(bytes);
    }
}
