namespace AvSdk.Results;

/// <summary>
/// The last parameter of some asynchronous forms, which nobody passes. An async lambda fits the form for Task and the one for
/// ValueTask alike, and C# would refuse it as ambiguous; of two forms it takes the one that leaves out no optional parameter.
/// </summary>
public readonly struct AvAsyncForm;
