using AvSdk.NativeSdk;
using AvSdk.Samples.Session;

if (!SessionOptions.TryParse(args, out SessionOptions? options, out string? fault))
{
    await Console.Error.WriteLineAsync(fault);
    await Console.Error.WriteLineAsync();
    await Console.Error.WriteLineAsync(SessionOptions.Usage);
    return ExitCode.BadUsage;
}

if (options.Help)
{
    Console.WriteLine(SessionOptions.Usage);
    return ExitCode.Ok;
}

if (options.Native && !NativeAvSdk.IsAvailable)
{
    await Console.Error.WriteLineAsync(
        $"--native needs the C library of tests/native, and it is not here: {NativeAvSdk.WhyUnavailable} "
            + "Install a C compiler (cc) and build again, or leave --native out."
    );
    return ExitCode.BadUsage;
}

ITimelineWriter writer = options.Json
    ? new JsonTimelineWriter(Console.Out)
    : new TextTimelineWriter(Console.Out, useColor: TextTimelineWriter.TerminalWantsColor());
await using var stage = Stage.Create(options.Native);
bool asItShould = await SessionRunner.RunAsync(stage, options, writer);
return asItShould ? ExitCode.Ok : ExitCode.SessionFailed;
