namespace AvSdk.Testing;

/// <summary>What the SDK says of itself in a callback's info.</summary>
internal static class SdkText
{
    public static string For(int code) =>
        code switch
        {
            SdkCode.Timeout => "no answer in time",
            SdkCode.ServerNoPermission => "signature refused",
            _ => "",
        };
}
