using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>One call of a worker, and how the SDK is asked for it.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Target">The device, the member or the path.</param>
internal readonly record struct SoakCall(SoakKind Kind, string Target)
{
    private const int Room = 42;
    private static readonly byte[] Signature = [.. "signed"u8];

    public bool IsUpload => Kind is SoakKind.UploadInLane or SoakKind.Upload or SoakKind.UploadAgain;

    public AvOperation Operation =>
        Kind switch
        {
            SoakKind.EnterRoom => AvOperation.EnterRoom(Room),
            SoakKind.ExitRoom => AvOperation.ExitRoom(),
            SoakKind.OpenDevice => AvOperation.OpenDevice(Target),
            SoakKind.CloseDevice => AvOperation.CloseDevice(Target),
            SoakKind.RequestView => AvOperation.RequestView(Target),
            SoakKind.CancelView => AvOperation.CancelView(Target),
            SoakKind.StartContext => AvOperation.StartContext(),
            SoakKind.UploadInLane => new AvOperation("Upload", AvOperationClass.Context) { Repeatable = true },
            _ => new AvOperation("Upload", AvOperationClass.None) { Repeatable = true },
        };

    /// <summary>Asks for what ends by a callback of its own.</summary>
    public int Start(IAvSdk sdk, AvSdkCallback done) =>
        Kind switch
        {
            SoakKind.EnterRoom => sdk.EnterRoom(Room, done),
            SoakKind.ExitRoom => sdk.ExitRoom(() => done(0, "")),
            SoakKind.OpenDevice => sdk.OpenDevice(Target, done),
            SoakKind.CloseDevice => sdk.CloseDevice(Target, done),
            SoakKind.RequestView => sdk.RequestView(Target, done),
            SoakKind.CancelView => sdk.CancelView(Target, done),
            SoakKind.StartContext => sdk.StartContext(done),
            _ => throw new NotSupportedException("An upload brings a value."),
        };

    /// <summary>Asks for what ends by an event.</summary>
    public int Start(IAvSdk sdk) =>
        Kind switch
        {
            SoakKind.EnterRoom => sdk.EnterRoom(Room, Signature),
            SoakKind.ExitRoom => sdk.ExitRoom(),
            SoakKind.OpenDevice => sdk.OpenDevice(Target),
            SoakKind.CloseDevice => sdk.CloseDevice(Target),
            _ => throw new NotSupportedException("It has no event."),
        };

    public override string ToString() => $"{Kind} {Target}";
}
