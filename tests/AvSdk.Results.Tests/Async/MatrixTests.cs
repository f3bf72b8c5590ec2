using System.Reflection;

namespace AvSdk.Results.Tests.Async;

/// <summary>Every verb has every form: over a result, a Task and a ValueTask, with functions that return at once, a Task or a ValueTask.</summary>
public class MatrixTests
{
    private static readonly string[] Shapes = ["", "Task", "ValueTask"];

    public static TheoryData<string> Expected => [.. Forms.Verbs.SelectMany(FormsOf).Distinct()];

    private static readonly HashSet<string> Present = [.. Forms.Asynchronous.Select(Forms.SignatureOf)];

    [Theory]
    [MemberData(nameof(Expected))]
    public void TheMatrix_HasNoHole(string signature) => Assert.Contains(signature, Present);

    [Fact]
    public void TheMatrix_HasNothingElse()
    {
        Assert.True(Present.Count > 200, $"Only {Present.Count} forms were found.");
        Assert.Empty(Present.Except(Expected.Select(static row => row.Data)));
    }

    [Fact]
    public void OnlyTheFunctionsThatTheGuideNames_HaveNoAsynchronousForm() =>
        Assert.Equal(
            ["error of Ensure", "selector of Select", "selector of SelectMany"],
            Forms
                .Verbs.SelectMany(static verb => verb.GetParameters())
                .Where(static parameter =>
                    typeof(Delegate).IsAssignableFrom(parameter.ParameterType) && Forms.IsAlwaysSynchronous(parameter)
                )
                .Select(static parameter => $"{parameter.Name} of {parameter.Member.Name}")
                .Distinct()
                .OrderBy(static name => name, StringComparer.Ordinal)
        );

    [Fact]
    public void OfTheVerbsOfBothResults_AtLeastFifteenAreCounted() =>
        Assert.InRange(Forms.Verbs.Select(static verb => verb.Name).Distinct().Count(), 15, 40);

    [Fact]
    public void EveryForm_ReturnsAValueTask() =>
        Assert.All(
            Forms.Asynchronous,
            static form => Assert.StartsWith("ValueTask", form.ReturnType.Name, StringComparison.Ordinal)
        );

    private static IEnumerable<string> FormsOf(MethodInfo verb)
    {
        ParameterInfo[] parameters = verb.GetParameters();
        bool hasAsynchronous = !parameters.All(Forms.IsAlwaysSynchronous);
        foreach (string source in Shapes)
        {
            foreach (string functions in Shapes)
            {
                if (functions == "" ? source != "" : hasAsynchronous)
                {
                    yield return Form(verb, parameters, source, functions);
                }
            }
        }
    }

    private static string Form(MethodInfo verb, ParameterInfo[] parameters, string source, string functions)
    {
        string receiver = Forms.NameOf(verb.DeclaringType!);
        string[] types =
        [
            source == "" ? receiver : $"{source}<{receiver}>",
            .. parameters.Select(parameter => TypeIn(parameter, functions)),
        ];
        string returns = verb.ReturnType == typeof(void) ? "ValueTask" : $"ValueTask<{Forms.NameOf(verb.ReturnType)}>";
        string name = verb.Name is "Select" or "SelectMany" ? verb.Name : verb.Name + "Async";
        return $"{returns} {name}({string.Join(", ", types)})";
    }

    private static string TypeIn(ParameterInfo parameter, string functions)
    {
        Type type = parameter.ParameterType;
        if (functions == "" || Forms.IsAlwaysSynchronous(parameter))
        {
            return Forms.NameOf(type);
        }

        List<string> arguments = [.. type.GetGenericArguments().Select(Forms.NameOf)];
        if (type.Name.StartsWith("Action", StringComparison.Ordinal))
        {
            arguments.Add(functions);
        }
        else
        {
            arguments[^1] = $"{functions}<{arguments[^1]}>";
        }

        return $"Func<{string.Join(", ", arguments)}>";
    }
}
