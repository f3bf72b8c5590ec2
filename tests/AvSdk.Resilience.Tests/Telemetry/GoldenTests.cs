using System.Diagnostics.Metrics;
using System.Reflection;
using AvSdk.Resilience.Tests.Rig;
using Microsoft.Extensions.Logging;
using Polly.Telemetry;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>
/// Dashboards and alerts go by names. Telemetry.txt has all of them: of metrics and their tags, of log events, of Polly's
/// events, and of activities.
/// </summary>
public sealed class GoldenTests
{
    [Fact]
    public async Task O2_WhatIsTold_IsWhatTheFileSays()
    {
        using var recorder = new Recorder();
        await Happenings.AllAsync(recorder);

        string[] lines =
        [
            "# Metrics of the meter AvSdk.Resilience: kind, name, unit, description, tags",
            .. Metrics(recorder),
            "",
            "# Log events: id, name, level, template",
            .. Logs(),
            "",
            "# Events of Polly's telemetry: name, severity",
            .. Events(),
            "",
            "# Activities of the source AvSdk.Resilience: the tags of a run, then its events with theirs",
            .. Activities(recorder),
        ];
        Golden.Check("Telemetry.Telemetry.txt", string.Join('\n', lines));
    }

    [Fact]
    public async Task O2_EveryEventOfTheLogAndOfPolly_IsSeenToHappen()
    {
        using var recorder = new Recorder();
        await Happenings.AllAsync(recorder);

        Assert.Equal(
            LogMethods().Select(static log => log.EventName).Order(StringComparer.Ordinal),
            recorder.Log.Entries.Select(static entry => entry.Id.Name).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            PollyEvents().Select(static happened => happened.EventName).Order(StringComparer.Ordinal),
            recorder.Polly.Seen.Select(static seen => seen.Name).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void O2_AnEventId_IsGivenOnce_AndLiesBelowThoseOfResults()
    {
        int[] ids = [.. LogMethods().Select(static log => log.EventId)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, static id => Assert.InRange(id, 1, 19));
    }

    private static IEnumerable<string> Metrics(Recorder recorder)
    {
        var instruments = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter == AvMeter.Operations.Meter) // The explorer loads the library once more, with a meter of its own.
                {
                    instruments.Add(instrument);
                }
            },
        };
        listener.Start();
        return instruments
            .OrderBy(static instrument => instrument.Name, StringComparer.Ordinal)
            .Select(instrument =>
                $"{instrument.GetType().Name[..^2]} {instrument.Name} {instrument.Unit} | {instrument.Description} | "
                + Keys(recorder.Of(instrument.Name).SelectMany(static measured => measured.Tags.Keys))
            );
    }

    private static IEnumerable<string> Logs() =>
        LogMethods()
            .OrderBy(static log => log.EventId)
            .Select(static log => $"{log.EventId} {log.EventName} {log.Level} | {log.Message}");

    private static IEnumerable<LoggerMessageAttribute> LogMethods() =>
        typeof(CoordinatorLog)
            .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(static method => method.GetCustomAttributes<LoggerMessageAttribute>());

    private static IEnumerable<string> Events() =>
        PollyEvents()
            .OrderBy(static happened => happened.EventName, StringComparer.Ordinal)
            .Select(static happened => $"{happened.EventName} {happened.Severity}");

    private static IEnumerable<ResilienceEvent> PollyEvents() =>
        typeof(AvEvents).GetFields().Select(static field => (ResilienceEvent)field.GetValue(null)!);

    private static IEnumerable<string> Activities(Recorder recorder) =>
        recorder
            .Activities.SelectMany(static activity => activity.Events)
            .GroupBy(static happened => happened.Name)
            .OrderBy(static events => events.Key, StringComparer.Ordinal)
            .Select(static events =>
                $"{events.Key} | {Keys(events.SelectMany(static happened => happened.Tags.Select(static tag => tag.Key)))}"
            )
            .Prepend(
                $"(the operation's name) | {Keys(recorder.Activities.SelectMany(static activity => activity.TagObjects.Select(static tag => tag.Key)))}"
            );

    private static string Keys(IEnumerable<string> keys) =>
        string.Join(", ", keys.Distinct().Order(StringComparer.Ordinal));
}
