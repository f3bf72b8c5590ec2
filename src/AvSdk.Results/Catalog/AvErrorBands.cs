namespace AvSdk.Results;

/// <summary>
/// The bands of each edition. Only the server's says what kind of error a number is that the table lacks (rule M3); the others
/// say what the neighbours of that number are about, which is a hint and no more.
/// </summary>
internal static class AvErrorBands
{
    private static readonly AvErrorBand[] OfBoth =
    [
        new(1101, 1200, "the context"),
        new(1201, 1300, "the room"),
        new(1301, 1400, "devices"),
    ];

    public static AvErrorBand[] AvSdk { get; } =
    [
        .. OfBoth,
        new(1401, 1500, "members"),
        new(1501, 1600, "identities (TinyId and OpenId)"),
        new(1601, 1700, "the device test"),
        new(1801, 1900, "invitations"),
        Server(10001, 19999),
    ];

    /// <summary>The server's band ends early: the wider one of the AV SDK would take in the downloads of 12289 and up.</summary>
    public static AvErrorBand[] Gme { get; } =
    [
        .. OfBoth,
        new(4001, 4050, "accompaniment"),
        new(4051, 4096, "sound effects"),
        new(4097, 4352, "recording a voice message"),
        new(5001, 5100, "recording a song"),
        new(6001, 6100, "capturing the system's sound"),
        new(8193, 8448, "uploading a voice message"),
        Server(10001, 10999),
        new(12289, 12544, "downloading a voice message"),
        new(20481, 20736, "playing a voice message"),
        new(32769, 33024, "speech to text"),
    ];

    private static AvErrorBand Server(int first, int last) =>
        new(first, last, "the server") { Category = AvErrorCategory.Server, Origin = AvErrorOrigin.Server };
}
