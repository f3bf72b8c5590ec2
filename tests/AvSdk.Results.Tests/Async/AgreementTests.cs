using System.Reflection;

namespace AvSdk.Results.Tests.Async;

/// <summary>Every asynchronous form does what its verb does: the same result, the same calls, the same exceptions.</summary>
public class AgreementTests
{
    private static readonly AvResult<int>[] Results =
    [
        AvResult.Success(7),
        AvResult.Success(-1), // The condition of Ensure does not hold for it.
        AvResult.FromCode(1003, "EnterRoom").AsFailure<int>(),
        AvResult.FromCode(1004).AsFailure<int>(),
        AvResult.FromCode(1005, "EnterRoom", "{0}").AsFailure<int>(),
        AvResult.FromCode(10003).AsFailure<int>(),
        AvResult.FromCode(-5).AsFailure<int>(),
        default,
    ];

    public static TheoryData<int> EveryForm => [.. Enumerable.Range(0, Forms.Asynchronous.Count())];

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task AForm_DoesWhatItsVerbDoes(int index)
    {
        MethodInfo form = Forms.Asynchronous.ElementAt(index);
        foreach (AvResult<int> result in Results)
        {
            foreach (bool throws in (bool[])[false, true])
            {
                foreach (bool atOnce in (bool[])[false, true])
                {
                    var expected = new Trace(throws);
                    var actual = new Trace(throws, atOnce);
                    object? verb = await expected.Call(Verb(form), result);
                    object? value = await actual.Call(form, result);

                    Assert.Equal((verb, expected.ToString()), (value, actual.ToString()));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public void AForm_RefusesANullAtOnce(int index)
    {
        MethodInfo form = Trace.Closed(Forms.Asynchronous.ElementAt(index));
        foreach (
            ParameterInfo parameter in form.GetParameters()
                .Where(static p => !p.ParameterType.IsValueType && p.ParameterType != typeof(string))
        )
        {
            object?[] arguments = new Trace(false).Arguments(form, Results[0]);
            arguments[parameter.Position] = null;

            var thrown = Assert.Throws<TargetInvocationException>(() => form.Invoke(null, arguments));
            Assert.Equal(parameter.Name, Assert.IsType<ArgumentNullException>(thrown.InnerException).ParamName);
        }
    }

    /// <summary>The verb that a form is a form of: its functions take the same arguments, and return at once.</summary>
    private static MethodInfo Verb(MethodInfo form)
    {
        Type receiver = Trace.Unwrapped(form.GetParameters()[0].ParameterType);
        string name = form.Name.Replace("Async", "");
        return Forms.Verbs.Single(verb =>
            verb.Name == name
            && Forms.NameOf(verb.DeclaringType!) == Forms.NameOf(receiver)
            && verb.GetParameters()
                .Select(static parameter => Plain(parameter.ParameterType))
                .SequenceEqual(
                    form.GetParameters()
                        .Skip(1)
                        .Where(static parameter => parameter.ParameterType != typeof(AvAsyncForm))
                        .Select(static parameter => Plain(parameter.ParameterType))
                )
        );
    }

    private static string Plain(Type type)
    {
        if (!typeof(Delegate).IsAssignableFrom(type))
        {
            return Forms.NameOf(type);
        }

        MethodInfo invoke = type.GetMethod("Invoke")!;
        string arguments = string.Join(", ", invoke.GetParameters().Select(static p => Forms.NameOf(p.ParameterType)));
        return $"({arguments}) => {Forms.NameOf(Trace.Unwrapped(invoke.ReturnType))}";
    }
}
