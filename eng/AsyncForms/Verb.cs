namespace AvSdk.AsyncForms;

/// <summary>A verb of a result, and how it goes when its functions are asynchronous.</summary>
/// <param name="Name">Its name; the forms end in Async, unless the compiler asks for the name as it is.</param>
/// <param name="Receiver">The result that has it.</param>
/// <param name="TypeParameters">Those of its own, each with its documentation.</param>
/// <param name="Returns">What it returns; null for nothing.</param>
/// <param name="Summary">What its documentation says.</param>
/// <param name="Functions">The functions that it takes.</param>
/// <param name="Body">Its body when the functions are asynchronous; empty when none of them can be.</param>
internal sealed record Verb(
    string Name,
    string Receiver,
    (string Name, string Doc)[] TypeParameters,
    string? Returns,
    string Summary,
    Function[] Functions,
    string Body = ""
)
{
    /// <summary>The query syntax looks for these names.</summary>
    internal bool IsOfQuerySyntax => Name is "Select" or "SelectMany";

    internal string AsyncName => IsOfQuerySyntax ? Name : Name + "Async";

    internal bool HasValue => Receiver == "AvResult<T>";

    /// <summary>What the form returns.</summary>
    internal string Task => Returns is null ? "ValueTask" : $"ValueTask<{Returns}>";

    /// <summary>The forms over a value: those whose functions are asynchronous.</summary>
    internal IEnumerable<Shape> ShapesOfFunctions(Shape source) =>
        Enum.GetValues<Shape>().Where(shape => shape == Shape.Plain ? source != Shape.Plain : Body.Length > 0);
}
