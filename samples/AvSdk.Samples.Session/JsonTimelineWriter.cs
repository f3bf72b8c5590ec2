using System.Text;
using System.Text.Json;

namespace AvSdk.Samples.Session;

/// <summary>A timeline for machines: one JSON object a line.</summary>
internal sealed class JsonTimelineWriter(TextWriter output) : ITimelineWriter
{
    public void Write(TimelineEntry entry) =>
        WriteLine(json =>
        {
            json.WriteNumber("time", Seconds(entry.Time));
            json.WriteString("source", Word(entry.Source));
            json.WriteString("text", entry.Text);
            if (entry.Code is { } code)
            {
                json.WriteNumber("code", code);
            }

            if (entry.Took is { } took)
            {
                json.WriteNumber("took", Seconds(took));
            }
        });

    public void Write(SessionSummary summary) =>
        WriteLine(json =>
        {
            json.WriteBoolean("asItShould", summary.Faults.Count == 0);
            json.WriteNumber("nativeAnswers", summary.NativeAnswers);
            json.WriteNumber("nativeFailures", summary.NativeFailures);
            json.WriteNumber("remedies", summary.Remedies);
            json.WriteNumber("received", summary.Received);
            json.WriteNumber("receivedFailures", summary.ReceivedFailures);
            json.WriteNumber("sdkTime", Seconds(summary.SdkTime));
            json.WriteNumber("realTime", Seconds(summary.RealTime));
            json.WriteStartArray("faults");
            foreach (string fault in summary.Faults)
            {
                json.WriteStringValue(fault);
            }

            json.WriteEndArray();
        });

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    private static string Word(TimelineSource source) =>
        source switch
        {
            TimelineSource.Scene => "scene",
            TimelineSource.Asked => "asked",
            TimelineSource.Native => "native",
            TimelineSource.Remedy => "remedy",
            _ => "received",
        };

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
