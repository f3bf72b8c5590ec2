using System.Globalization;

namespace AvSdk.Samples.Session;

/// <summary>A timeline for people: one line an event, with colour on a terminal.</summary>
internal sealed class TextTimelineWriter(TextWriter output, bool useColor) : ITimelineWriter
{
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Yellow = "\e[33m";

    /// <summary>Colour is for terminals, and for users who have not asked for none (NO_COLOR).</summary>
    public static bool TerminalWantsColor() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public void Write(TimelineEntry entry)
    {
        if (entry.Source == TimelineSource.Scene)
        {
            output.WriteLine();
            output.WriteLine(Paint(entry.Text, Bold));
            return;
        }

        string took = entry.Took is { } time ? FormattableString.Invariant($"  (took {time.TotalSeconds:0.0} s)") : "";
        string seconds = entry.Time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.WriteLine($"{seconds, 7} s  {Label(entry.Source)}  {Paint(entry.Text + took, Style(entry))}");
    }

    public void Write(SessionSummary summary)
    {
        output.WriteLine();
        output.WriteLine(Paint("Summary", Bold));
        output.WriteLine(
            $"  the native side answered {summary.NativeAnswers} times, {summary.NativeFailures} of them with an error"
        );
        output.WriteLine($"  {summary.Remedies} times a remedy of the table acted");
        output.WriteLine(
            $"  the user's code received {summary.Received} results, {summary.ReceivedFailures} of them errors"
        );
        output.WriteLine(
            FormattableString.Invariant(
                $"  the session took {summary.SdkTime.TotalSeconds:0.0} s by the SDK's clock, {summary.RealTime.TotalSeconds:0.0} s by yours"
            )
        );
        foreach (string fault in summary.Faults)
        {
            output.WriteLine(Paint($"  not as it should be: {fault}", Red));
        }

        output.WriteLine(
            summary.Faults.Count == 0
                ? Paint("The session ended as it should.", Green)
                : Paint("The session did not end as it should.", Red)
        );
    }

    private static string Label(TimelineSource source) =>
        source switch
        {
            TimelineSource.Asked => "you ask ",
            TimelineSource.Native => "native  ",
            TimelineSource.Remedy => "remedy  ",
            _ => "you get ",
        };

    private static string Style(TimelineEntry entry) =>
        entry.Source switch
        {
            TimelineSource.Native => Dim,
            TimelineSource.Remedy => Yellow,
            TimelineSource.Received => entry.Code is null or 0 ? Green : Red,
            _ => "",
        };

    private string Paint(string text, string style) => useColor && style.Length > 0 ? $"{style}{text}\e[0m" : text;
}
