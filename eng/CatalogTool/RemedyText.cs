using AvSdk.Results;

namespace AvSdk.CatalogTool;

/// <summary>What a remedy tells a person to do.</summary>
internal static class RemedyText
{
    internal static string Of(AvRemedies remedy) =>
        remedy switch
        {
            AvRemedies.AnalyzeLogs => "find the cause in the SDK's logs",
            AvRemedies.WaitForPreviousOperation =>
                "wait until the operation in progress has completed, then start again",
            AvRemedies.TreatAsSuccess => "take it for a success",
            AvRemedies.FixArguments => "correct the arguments",
            AvRemedies.CheckNetwork => "check the network connection",
            AvRemedies.Retry => "try again",
            AvRemedies.UseAlternative => "reach the aim another way",
            AvRemedies.CallOnMainThread => "make the call on the SDK's main thread",
            AvRemedies.FixCallTiming => "make the call at another moment",
            AvRemedies.CheckDevice => "check the device, its id and that it has been initialized",
            AvRemedies.LogIn => "log in first",
            AvRemedies.Ignore => "nothing",
            AvRemedies.FixPermission => "obtain the permission, or a fresh signature",
            AvRemedies.ContactBackend => "ask those who run the server",
            _ => throw new ArgumentOutOfRangeException(
                nameof(remedy),
                remedy,
                "Say here what it tells a person to do."
            ),
        };
}
