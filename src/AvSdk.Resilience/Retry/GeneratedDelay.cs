namespace AvSdk.Resilience;

/// <summary>What a DelayGenerator of the user's has said.</summary>
/// <param name="Attempt">After which attempt, counted from zero.</param>
/// <param name="Delay">How long to wait; null, or less than zero, for the backoff.</param>
internal sealed record GeneratedDelay(int Attempt, TimeSpan? Delay);
