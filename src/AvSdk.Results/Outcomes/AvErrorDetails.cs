namespace AvSdk.Results;

/// <summary>What an error has besides its row of the table.</summary>
internal readonly record struct AvErrorDetails
{
    public string? Operation { get; init; }

    public string? SdkMessage { get; init; }

    public AvErrorReason Reason { get; init; }

    public bool ByWrapper { get; init; }
}
