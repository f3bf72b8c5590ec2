namespace AvSdk.Simulator;

/// <summary>One call of an operation, with what it was given.</summary>
internal sealed record SdkCall(SdkOperation Operation)
{
    public int Room { get; init; }
    public bool SignatureIsGood { get; init; }

    /// <summary>The device, the member, or the path of a file.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the device or the view becomes.</summary>
    public bool On { get; init; }
    public string FileId { get; init; } = "";
    public AvSdkCallback? Done { get; init; }
    public UploadCallback? Uploaded { get; init; }

    /// <summary>What its callback says when nothing goes wrong on the way.</summary>
    public int NaturalCode =>
        Operation is SdkOperation.EnterRoom && !SignatureIsGood ? SdkCode.ServerNoPermission : SdkCode.Ok;

    public bool IsValid =>
        Operation switch
        {
            SdkOperation.StartContext => Done is not null,
            SdkOperation.EnterRoom => Room > 0,
            SdkOperation.OpenDevice or SdkOperation.CloseDevice => !string.IsNullOrEmpty(Id),
            SdkOperation.RequestView or SdkOperation.CancelView => !string.IsNullOrEmpty(Id) && Done is not null,
            SdkOperation.Upload => !string.IsNullOrEmpty(Id) && Uploaded is not null,
            _ => true,
        };
}
