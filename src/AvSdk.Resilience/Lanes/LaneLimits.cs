namespace AvSdk.Resilience;

/// <summary>How long the queue of a lane may be for the one who comes, and how long that one waits (rule L8).</summary>
internal readonly record struct LaneLimits(int Length, TimeSpan Time);
