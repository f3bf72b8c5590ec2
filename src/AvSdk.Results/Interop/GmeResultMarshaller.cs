#if NET
using System.Runtime.InteropServices.Marshalling;

namespace AvSdk.Results;

/// <summary>
/// Makes the int that a native function of GME returns an <see cref="AvResult"/>, by GME's table (rule M11):
/// <c>[LibraryImport("gmesdk")] [return: MarshalUsing(typeof(GmeResultMarshaller))] static partial AvResult ExitRoom();</c>
/// </summary>
/// <remarks>As <see cref="AvResultMarshaller"/>, which a plain <c>AvResult</c> would take.</remarks>
[CustomMarshaller(typeof(AvResult), MarshalMode.ManagedToUnmanagedOut, typeof(GmeResultMarshaller))]
public static class GmeResultMarshaller
{
    /// <inheritdoc cref="AvResultMarshaller.ConvertToManaged"/>
    public static AvResult ConvertToManaged(int unmanaged) => AvResult.FromCode(unmanaged, catalog: AvErrorCatalog.Gme);
}
#endif
