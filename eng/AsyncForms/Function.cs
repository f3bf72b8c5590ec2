namespace AvSdk.AsyncForms;

/// <summary>A function that a verb takes.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Arguments">The types of its arguments, with commas; empty for none; null when it is no function but a value.</param>
/// <param name="Returns">What it returns; null for nothing.</param>
/// <param name="Doc">What the parameter's documentation says.</param>
/// <param name="AlwaysSynchronous">Whether it has no asynchronous form, since it only picks or makes a value.</param>
internal sealed record Function(
    string Name,
    string? Arguments,
    string? Returns,
    string Doc,
    bool AlwaysSynchronous = false
)
{
    /// <summary>The delegate, when the verb's functions return as <paramref name="shape"/> says.</summary>
    internal string Type(Shape shape)
    {
        string? returns =
            AlwaysSynchronous || shape == Shape.Plain ? Returns
            : Returns is null ? shape.ToString()
            : $"{shape}<{Returns}>";
        return (Arguments, returns) switch
        {
            (null, _) => Returns!,
            ("", null) => "Action",
            (_, null) => $"Action<{Arguments}>",
            ("", _) => $"Func<{returns}>",
            _ => $"Func<{Arguments}, {returns}>",
        };
    }
}
