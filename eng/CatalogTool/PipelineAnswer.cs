using AvSdk.Results;

namespace AvSdk.CatalogTool;

/// <summary>What the pipeline of AvSdk.Resilience does about a remedy.</summary>
internal static class PipelineAnswer
{
    internal const string Guide = "docs/guide/pipeline.md";
    private const string Rules = "docs/rules.md";

    internal static string To(AvRemedies remedy, CatalogRow row, string page)
    {
        string Rule(string rule) => Markdown.Link(rule, page, $"{Rules}#{rule}");

        return remedy switch
        {
            AvRemedies.WaitForPreviousOperation =>
                $"waits for what is in the way, and starts again ({Rule("C1")}, {Rule("C2")})",
            AvRemedies.TreatAsSuccess =>
                $"makes it a success that keeps the number{State(row)}, except where a value was to be brought ({Rule("S1")}, {Rule("S5")})",
            AvRemedies.Retry =>
                $"starts the operation again after a delay, where it may be repeated ({Rule("T1")}, {Rule("T2")})",
            AvRemedies.CallOnMainThread => $"nothing: it starts its operations on that thread anyway ({Rule("D1")})",
            _ => "nothing",
        };
    }

    private static string State(CatalogRow row) => row.AvSdkMember == "HasInTheState" ? ", with `AlreadyInState`" : "";
}
