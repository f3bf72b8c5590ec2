namespace AvSdk.Results;

/// <summary>A callback of the SDK that no operation was waiting for. It changed nothing; it is reported so that it can be noticed.</summary>
/// <param name="Kind">Why nobody waited for it.</param>
/// <param name="Operation">The name of the SDK's function, as far as it is known.</param>
/// <param name="Number">The code that it carried; 0 for one that carries none.</param>
/// <param name="SdkMessage">The text that it carried; data of unknown content.</param>
public readonly record struct AvStrayCallback(
    AvStrayCallbackKind Kind,
    string? Operation,
    int Number,
    string? SdkMessage
)
{
    /// <summary>A log line. The SDK's text is left out: it is data of unknown content (rule M7).</summary>
    public override string ToString() => $"{Kind}: a callback of {Operation ?? "an unknown operation"} with {Number}";
}
