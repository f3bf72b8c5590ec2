namespace AvSdk.Results;

/// <summary>What the compiler says to an async function where one that returns nothing is expected.</summary>
internal static class AsyncVoid
{
    public const string Tap = "An async function would run on unobserved here. Await TapAsync instead.";

    public const string TapError = "An async function would run on unobserved here. Await TapErrorAsync instead.";

    public const string Switch = "An async function would run on unobserved here. Await SwitchAsync instead.";
}
