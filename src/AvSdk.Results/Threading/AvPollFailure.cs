namespace AvSdk.Results;

/// <summary>The SDK's poll function failed.</summary>
/// <param name="Number">What it returned; 0 when it threw.</param>
/// <param name="Exception">What it threw; null when it returned.</param>
public readonly record struct AvPollFailure(int Number, Exception? Exception);
