#if NET
using System.Runtime.InteropServices.Marshalling;

namespace AvSdk.Results;

/// <summary>
/// Makes the int that a native function returns an <see cref="AvResult"/>, by the table of the AV SDK. The type has it as an
/// attribute: <c>[LibraryImport("av")] static partial AvResult StopContext();</c> needs nothing more, and costs what an int
/// costs. A listed code allocates nothing (rule M9); no int throws (rule M4).
/// </summary>
/// <remarks>The result does not know the function's name: <see cref="AvResult.WithOperation"/> adds it.</remarks>
[CustomMarshaller(typeof(AvResult), MarshalMode.ManagedToUnmanagedOut, typeof(AvResultMarshaller))]
public static class AvResultMarshaller
{
    /// <summary>The result of a code.</summary>
    /// <param name="unmanaged">What the function returned.</param>
    public static AvResult ConvertToManaged(int unmanaged) => AvResult.FromCode(unmanaged);
}
#endif
