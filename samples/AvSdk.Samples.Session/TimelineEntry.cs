namespace AvSdk.Samples.Session;

/// <summary>One line of the timeline.</summary>
/// <param name="Time">The SDK's clock.</param>
/// <param name="Source">Who it is about.</param>
/// <param name="Text">What happened; without times, so that two runs can be compared.</param>
/// <param name="Code">The SDK's code, where there is one.</param>
/// <param name="Took">How long it took by the SDK's clock, where that says something.</param>
internal sealed record TimelineEntry(TimeSpan Time, TimelineSource Source, string Text, int? Code, TimeSpan? Took);
