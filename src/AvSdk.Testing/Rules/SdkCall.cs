using System.Globalization;

namespace AvSdk.Testing;

/// <summary>One call of an operation, with what it was given.</summary>
internal sealed record SdkCall(AvSdkOperation Operation)
{
    public int Room { get; init; }
    public bool SignatureIsGood { get; init; } = true;

    /// <summary>The device, the member, or the path of a file.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the device or the view becomes.</summary>
    public bool On { get; init; }
    public string FileId { get; init; } = "";

    /// <summary>The stay in a room in which it began: <see cref="SdkState.Stay"/>.</summary>
    public int Stay { get; init; }

    /// <summary>Its end comes by an event. Else it needs a callback of its own.</summary>
    public bool ByEvent { get; init; }
    public AvSdkCallback? Done { get; init; }
    public Action? Exited { get; init; }
    public UploadCallback? Uploaded { get; init; }

    /// <summary>What its callback says when nothing goes wrong on the way.</summary>
    public int NaturalCode => SignatureIsGood ? SdkCode.Ok : SdkCode.ServerNoPermission;

    public bool IsValid =>
        (ByEvent || !Operation.CallsBack || (Done ?? Exited ?? (Delegate?)Uploaded) is not null)
        && (!Operation.HasTarget || (Operation is AvSdkOperation.EnterRoom ? Room > 0 : Id.Length > 0));

    /// <summary>What it is about, for the log.</summary>
    public string? Target =>
        Operation is AvSdkOperation.EnterRoom ? Room.ToString(CultureInfo.InvariantCulture)
        : Id.Length > 0 ? Id
        : null;
}
