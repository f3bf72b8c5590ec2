using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Samples.Session;

/// <summary>The command line.</summary>
internal sealed record SessionOptions
{
    public const string Usage = """
        One session of the AV SDK, from StartContext to StopContext, on a fake SDK: entering the room times out twice,
        Enter is pressed twice, Exit is pressed while entering, the camera is on already, a member sends no video, the
        server refuses a signature, and somebody else holds the room for a while. The SDK's clock runs 30 times as fast
        as yours; the times shown are the SDK's.

        usage: AvSdk.Samples.Session [--raw] [--native] [--json] [--help]

          --raw     the same session on bare ints, as programs without this library are written, for contrast
          --native  on the C library, over P/Invoke, instead of the managed fake
          --json    one JSON object a line, for machines; the last one is the summary
          --help    this text

        exit code: 0 if the session ended as it should, 1 if not (--raw does not), 2 for a bad command line
        """;

    public bool Raw { get; init; }

    public bool Native { get; init; }

    public bool Json { get; init; }

    public bool Help { get; init; }

    public static bool TryParse(
        string[] args,
        [NotNullWhen(true)] out SessionOptions? options,
        [NotNullWhen(false)] out string? fault
    )
    {
        options = new SessionOptions();
        fault = null;
        foreach (string arg in args)
        {
            options = arg switch
            {
                "--raw" => options with { Raw = true },
                "--native" => options with { Native = true },
                "--json" => options with { Json = true },
                "--help" or "-h" or "-?" => options with { Help = true },
                _ => null,
            };
            if (options is null)
            {
                fault = $"'{arg}' is not an option of this program.";
                return false;
            }
        }

        return true;
    }
}
