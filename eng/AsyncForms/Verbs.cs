namespace AvSdk.AsyncForms;

/// <summary>The verbs that have asynchronous forms. The bodies do what the verbs under src/AvSdk.Results/Results do.</summary>
internal static class Verbs
{
    private const string Plain = "AvResult";
    private const string Valued = "AvResult<T>";

    private static readonly (string, string) Out = ("TOut", "The type of the new value.");
    private static readonly (string, string) Returned = ("TOut", "What the functions return.");
    private static readonly (string, string) Next = ("TNext", "The type of the value of the second call.");

    internal static IEnumerable<Verb> All => [.. OfBoth(Plain), .. OfBoth(Valued), .. OfPlain(), .. OfValued()];

    private static IEnumerable<Verb> OfBoth(string receiver)
    {
        bool hasValue = receiver == Valued;
        string value = hasValue ? "T" : "";
        string success = hasValue ? "T" : "AvSuccess";
        string called = hasValue ? "Called with the value of a success." : "Called after a success.";
        // What a function of a success is called with, and the condition under which it is.
        string given = hasValue ? "value" : "";
        string isSuccess = hasValue ? "result.TryGetValue(out T? value)" : "result.IsSuccess";

        yield return new(
            "Map",
            receiver,
            [Out],
            "AvResult<TOut>",
            "Makes a new value after a success; a failure stays what it is, and the function is not called.",
            [new(hasValue ? "map" : "value", value, "TOut", called)],
            $"return {isSuccess} ? new(result.Outcome, await {(hasValue ? "map" : "value")}({given})) : new(result.Outcome);"
        );
        yield return new(
            "Bind",
            receiver,
            [],
            Plain,
            "Goes on with another call after a success; a failure stays what it is, and the call is not made.",
            [new("next", value, Plain, called)],
            $"return {isSuccess} ? await next({given}) : new(result.Outcome);"
        );
        yield return new(
            "Bind",
            receiver,
            [("TOut", "The type of the value that the call brings.")],
            "AvResult<TOut>",
            "Goes on with another call after a success; a failure stays what it is, and the call is not made.",
            [new("next", value, "AvResult<TOut>", called)],
            $"return {isSuccess} ? await next({given}) : new(result.Outcome);"
        );
        yield return new(
            "Tap",
            receiver,
            [],
            receiver,
            "Does something after a success; the result stays what it is.",
            [new("action", value, null, called)],
            $$"""
            if ({{isSuccess}})
            {
                await action({{given}});
            }

            return result;
            """
        );
        yield return new(
            "TapError",
            receiver,
            [],
            receiver,
            "Does something about a failure; the result stays what it is.",
            [new("action", "AvError", null, "Called with the error of a failure.")],
            """
            if (result.Error is { } error)
            {
                await action(error);
            }

            return result;
            """
        );
        yield return new(
            "MapError",
            receiver,
            [],
            receiver,
            "Puts another error in the place of a failure's. A null makes the default value, a failure too (rule M5).",
            [new("map", "AvError", "AvError", "Called with the error of a failure.")],
            "return result.Error is { } error ? await map(error) : result;"
        );
        yield return new(
            "OrElse",
            receiver,
            [],
            receiver,
            "Tries something else after a failure; a success stays what it is.",
            [new("other", "AvError", receiver, "Called with the error of a failure.")],
            "return result.Error is { } error ? await other(error) : result;"
        );
        yield return new(
            "Ensure",
            receiver,
            [],
            receiver,
            "Turns a success into a failure where a condition does not hold.",
            [
                new("predicate", value, "bool", $"{called[..^1]}: whether it stays one."),
                new(
                    "error",
                    value,
                    "AvError",
                    "Makes the error where the condition does not hold.",
                    AlwaysSynchronous: true
                ),
            ],
            $"return !{isSuccess} || await predicate({given}) ? result : error({given});"
        );
        foreach ((string name, string? returns) in ((string, string?)[])[("Match", "TOut"), ("Switch", null)])
        {
            foreach (bool byCase in (bool[])[true, false])
            {
                yield return Choice(name, receiver, success, returns, byCase);
            }
        }

        yield return new(
            "Select",
            receiver,
            [Out],
            "AvResult<TOut>",
            "For the query syntax: <c>select</c>.",
            [new("selector", success, "TOut", called, AlwaysSynchronous: true)]
        );
        yield return Second("AvResult<TNext>", [Next, Out], "TNext");
        yield return Second(Plain, [Out], "AvSuccess");
        yield return new(
            "AsFailure",
            receiver,
            [("TOut", "The type of the value that did not come.")],
            "AvResult<TOut>",
            "The failure, as one of another type.",
            []
        );
        yield return new(
            "WithOperation",
            receiver,
            [],
            receiver,
            "The same result with the name of the SDK's function, where it has none.",
            [
                new(
                    "operation",
                    null,
                    "string?",
                    "The name; null or an empty one changes nothing.",
                    AlwaysSynchronous: true
                ),
            ]
        );
        yield return new(
            "ToOneOf",
            receiver,
            [],
            $"OneOf.OneOf<{success}, AvStateError, AvArgumentError, AvNetworkError, AvServerError, AvGeneralError>",
            "The result as a OneOf of the six cases.",
            []
        );
        yield return new("ThrowIfFailed", receiver, [], null, "Throws a failure as the exception of its category.", []);

        Verb Second(string next, (string, string)[] types, string second) =>
            new(
                "SelectMany",
                receiver,
                types,
                "AvResult<TOut>",
                "For the query syntax: a second <c>from</c>.",
                [
                    new("next", success, next, called),
                    new(
                        "selector",
                        $"{success}, {second}",
                        "TOut",
                        "Called when both calls succeed.",
                        AlwaysSynchronous: true
                    ),
                ],
                $$"""
                if (!({{(hasValue ? isSuccess : "result.Outcome is AvSuccess value")}}))
                {
                    return new(result.Outcome);
                }

                {{next}} second = await next(value);
                return {{(
                    next == Plain ? "second.Outcome is AvSuccess other" : "second.TryGetValue(out TNext? other)"
                )}}
                    ? new(second.Outcome, selector(value, other))
                    : new(second.Outcome);
                """
            );
    }

    private static IEnumerable<Verb> OfPlain()
    {
        yield return new(
            "AcceptAlreadyInState",
            Plain,
            [],
            Plain,
            "Takes 1003 for the success that it may amount to (rule M2).",
            []
        );
    }

    private static IEnumerable<Verb> OfValued()
    {
        yield return new("WithoutValue", Valued, [], Plain, "The result without its value.", []);
        yield return new(
            "ValueOrDefault",
            Valued,
            [],
            "T?",
            "The value of a success, or the default of its type: null, or 0.",
            []
        );
        yield return new(
            "ValueOr",
            Valued,
            [],
            "T",
            "The value of a success, or another one.",
            [new("fallback", null, "T", "The other one.", AlwaysSynchronous: true)]
        );
        yield return new(
            "GetValueOrThrow",
            Valued,
            [],
            "T",
            "The value of a success; a failure is thrown as the exception of its category.",
            []
        );
        yield return new(
            "ValueOr",
            Valued,
            [],
            "T",
            "The value of a success, or what is made in its place.",
            [new("fallback", "AvError", "T", "Called with the error of a failure.")],
            "return result.TryGetValue(out T? value) ? value : await fallback(result.Error!);"
        );
    }

    // The choice itself is the synchronous verb's, over functions that return tasks.
    private static Verb Choice(string name, string receiver, string success, string? returns, bool byCase)
    {
        string[] errors = ["State", "Argument", "Network", "Server", "General"];
        Function[] functions =
        [
            new("success", success, returns, "Called for a success."),
            .. byCase
                ? errors.Select(word => new Function(
                    word.ToLowerInvariant(),
                    $"Av{word}Error",
                    returns,
                    $"Called for {(word is "Argument" ? "an" : "a")} {word.ToLowerInvariant()} error."
                ))
                : [new("failure", "AvError", returns, "Called with the error of a failure.")],
        ];
        string arguments = string.Join(", ", functions.Select(static function => function.Name));
        return new(
            name,
            receiver,
            returns is null ? [] : [Returned],
            returns,
            "Calls the function of the case that the result is. Name the arguments: the order says nothing.",
            functions,
            $"{(returns is null ? "" : "return ")}await result.Match({arguments});"
        );
    }
}
