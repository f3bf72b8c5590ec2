using System.Reflection;
using AvSdk.Results.Tests.Async;

namespace AvSdk.Results.Tests.Results;

/// <summary>Each verb that takes a function has a twin that takes a state, and does the same (no closure is needed).</summary>
public class TwinTests
{
    private static readonly AvResult<int>[] Results =
    [
        AvResult.Success(7),
        AvResult.Success(-1), // The condition of Ensure does not hold for it.
        AvResult.FromCode(1003).AsFailure<int>(),
        AvResult.FromCode(1004).AsFailure<int>(),
        AvResult.FromCode(1005).AsFailure<int>(),
        AvResult.FromCode(10003).AsFailure<int>(),
        default,
    ];

    public static TheoryData<int> EveryVerb => [.. Enumerable.Range(0, WithFunctions.Length)];

    // The query syntax has no place for a state.
    private static MethodInfo[] WithFunctions =>
        [
            .. Forms.Verbs.Where(static verb =>
                verb.Name is not ("Select" or "SelectMany")
                && verb.GetParameters().Any(static p => typeof(Delegate).IsAssignableFrom(p.ParameterType))
            ),
        ];

    [Fact]
    public void TheVerbs_AreFound() => Assert.InRange(WithFunctions.Length, 20, 40);

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public async Task AVerb_HasATwin_ThatDoesTheSame(int index)
    {
        MethodInfo verb = WithFunctions[index];
        MethodInfo twin = Assert.Single(Forms.Twins, twin => Forms.SignatureOf(verb) == WithoutState(twin));

        foreach (AvResult<int> result in Results)
        {
            foreach (bool throws in (bool[])[false, true])
            {
                var expected = new Trace(throws);
                var actual = new Trace(throws);
                object? value = await expected.Call(verb, result);
                object? same = await actual.Call(twin, result);

                Assert.Equal((Plain(value), expected.ToString()), (Plain(same), Plain(actual.ToString())));
                Assert.Equal(expected.Calls, Count(actual.ToString(), "(Named"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public void AVerbAndItsTwin_RefuseAMissingFunction_AlsoWhereTheyWouldNotCallIt(int index)
    {
        MethodInfo verb = WithFunctions[index];
        MethodInfo twin = Forms.Twins.Single(twin => Forms.SignatureOf(verb) == WithoutState(twin));
        foreach (MethodInfo method in (MethodInfo[])[Trace.Closed(verb), Trace.Closed(twin)])
        {
            foreach (
                ParameterInfo parameter in method
                    .GetParameters()
                    .Where(static p => typeof(Delegate).IsAssignableFrom(p.ParameterType))
            )
            {
                foreach (AvResult<int> result in Results)
                {
                    object?[] arguments = new Trace(false).Arguments(method, result);
                    arguments[parameter.Position] = null;
                    object receiver = Trace.Receiver(method.DeclaringType!, result);

                    var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(receiver, arguments));
                    Assert.Equal(parameter.Name, Assert.IsType<ArgumentNullException>(thrown.InnerException).ParamName);
                }
            }
        }
    }

    private static object? Plain(object? value) =>
        value is string text
            ? text.Replace("Named, ", "").Replace("Named", "")
            : value switch
            {
                AvResult<string> result when result.TryGetValue(out string? brought) => AvResult.Success(
                    (string)Plain(brought)!
                ),
                _ => value,
            };

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "").Length) / part.Length;

    private static string WithoutState(MethodInfo twin) =>
        Forms
            .SignatureOf(twin)
            .Replace("(TState, ", "(")
            .Replace("(TInput, ", "(")
            .Replace("<TState, ", "<")
            .Replace("<TInput, ", "<")
            .Replace("Action<TState>", "Action")
            .Replace("Action<TInput>", "Action");
}
