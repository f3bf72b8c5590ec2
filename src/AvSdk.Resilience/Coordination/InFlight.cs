namespace AvSdk.Resilience;

/// <summary>What a coordinator knows an operation in flight by.</summary>
/// <param name="Operation">What it is.</param>
/// <param name="Since">When its start was called; a timestamp of the coordinator's clock.</param>
internal readonly record struct InFlight(AvOperation Operation, long Since);
