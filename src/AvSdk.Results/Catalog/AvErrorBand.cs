namespace AvSdk.Results;

/// <summary>
/// What an edition says of the numbers in a range that its table lacks (rule M3). The default band holds nothing, and
/// its category and origin are those of any other number: general, client.
/// </summary>
/// <param name="First">The first number of the range.</param>
/// <param name="Last">The last one.</param>
/// <param name="Subject">What the codes of the range are about, for a hint; null where that is not known.</param>
internal readonly record struct AvErrorBand(int First, int Last, string? Subject)
{
    public AvErrorCategory Category { get; init; }

    public AvErrorOrigin Origin { get; init; }

    public bool Contains(int number) => First <= number && number <= Last;
}
