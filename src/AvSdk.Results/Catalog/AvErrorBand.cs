namespace AvSdk.Results;

/// <summary>
/// What an edition says of the numbers in a range that its table lacks (rule M3). The default band holds nothing, and
/// its category and origin are those of any other number: general, client.
/// </summary>
internal readonly record struct AvErrorBand(int First, int Last, AvErrorCategory Category, AvErrorOrigin Origin)
{
    public bool Contains(int number) => First <= number && number <= Last;
}
