using System.Linq.Expressions;
using System.Reflection;

namespace AvSdk.Results.Tests.Async;

/// <summary>Calls a verb, or a form of it, with functions that answer by their type and write down how they were called.</summary>
internal sealed class Trace(bool throws, bool atOnce = true)
{
    private readonly List<string> _calls = [];

    /// <summary>How many calls the functions got.</summary>
    public int Calls => _calls.Count;

    public override string ToString() => string.Join("; ", _calls);

    /// <summary>What came out: the value, or what was thrown.</summary>
    public async Task<object?> Call(MethodInfo method, AvResult<int> result)
    {
        method = Closed(method);
        object?[] arguments = Arguments(method, result);
        try
        {
            object? returned = method.IsStatic
                ? method.Invoke(null, arguments)
                : method.Invoke(Receiver(method.DeclaringType!, result), arguments);
            return method.IsStatic ? await Awaited(returned!) : returned;
        }
        catch (TargetInvocationException exception)
        {
            return Thrown(exception.InnerException!);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AvException)
        {
            return Thrown(exception);
        }
    }

    public object?[] Arguments(MethodInfo closed, AvResult<int> result) =>
        [.. closed.GetParameters().Select(parameter => Argument(closed, parameter, result))];

    /// <summary>The method for results of int, and string for whatever else is made.</summary>
    public static MethodInfo Closed(MethodInfo method)
    {
        if (method.DeclaringType == typeof(AvResult<>))
        {
            int token = method.MetadataToken;
            method = typeof(AvResult<int>).GetMethods().Single(candidate => candidate.MetadataToken == token);
        }

        return method.IsGenericMethodDefinition
            ? method.MakeGenericMethod([
                .. method.GetGenericArguments().Select(static type => type.Name == "T" ? typeof(int) : typeof(string)),
            ])
            : method;
    }

    /// <summary>What a task brings; the type itself where it is none.</summary>
    public static Type Unwrapped(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) ? typeof(void)
        : type.Name is "Task`1" or "ValueTask`1" ? type.GetGenericArguments()[0]
        : type;

    private object? Argument(MethodInfo method, ParameterInfo parameter, AvResult<int> result)
    {
        Type type = parameter.ParameterType;
        if (method.IsStatic && parameter.Position == 0)
        {
            return Wrapped(type, Receiver(Unwrapped(type), result));
        }

        return type == typeof(AvAsyncForm) ? default(AvAsyncForm)
            : type == typeof(int) ? 42
            : type == typeof(string) ? "Named"
            : Function(type, parameter.Name!);
    }

    public static object Receiver(Type type, AvResult<int> result) =>
        type == typeof(AvResult) ? result.WithoutValue() : result;

    private Delegate Function(Type type, string name)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters =
        [
            .. invoke.GetParameters().Select(static p => Expression.Parameter(p.ParameterType)),
        ];
        Expression call = Expression.Call(
            Expression.Constant(this),
            nameof(Answer),
            null,
            Expression.Constant(name),
            Expression.NewArrayInit(
                typeof(object),
                parameters.Select(static p => Expression.Convert(p, typeof(object)))
            ),
            Expression.Constant(invoke.ReturnType, typeof(Type))
        );
        return Expression
            .Lambda(
                type,
                invoke.ReturnType == typeof(void) ? call : Expression.Convert(call, invoke.ReturnType),
                parameters
            )
            .Compile();
    }

    // Called by the functions that are compiled above.
    private object? Answer(string name, object[] arguments, Type type)
    {
        _calls.Add($"{name}({string.Join(", ", arguments)})");
        return throws && (atOnce || type == Unwrapped(type))
            ? throw new InvalidOperationException(name)
            : Wrapped(type, Value(name, arguments, type));
    }

    private static object? Value(string name, object[] arguments, Type type) =>
        Unwrapped(type) switch
        {
            var t when t == typeof(void) => null,
            var t when t == typeof(string) => $"{name} of {string.Join(", ", arguments)}",
            var t when t == typeof(int) => 99,
            var t when t == typeof(bool) => arguments is [.., > 0],
            var t when t == typeof(AvResult) => AvResult.FromCode(1301, "Next"),
            var t when t == typeof(AvResult<string>) => AvResult.Success("next"),
            var t when t == typeof(AvResult<int>) => AvResult.Success(8),
            var t when t == typeof(AvError) => AvResult.FromCode(1201, "Instead").Error,
            var t => throw new NotSupportedException($"No answer of type {t}."),
        };

    private object? Wrapped(Type type, object? value) =>
        type == typeof(Task) ? Later(value)
        : type == typeof(ValueTask) ? new ValueTask(Later(value))
        : type.Name is "Task`1" or "ValueTask`1"
            ? GetType()
                .GetMethod(nameof(WrappedOf), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(type.GetGenericArguments())
                .Invoke(this, [type.Name == "Task`1", value])
        : value;

    private object WrappedOf<T>(bool isTask, T value) => isTask ? Later(value) : new ValueTask<T>(Later(value));

    // A function that is not done at once throws by its task; the source does not throw.
    private async Task<T> Later<T>(T value)
    {
        if (!atOnce)
        {
            await Task.Yield();
        }

        return throws && !atOnce && _calls.Count > 0
            ? throw new InvalidOperationException(_calls[^1].Split('(')[0])
            : value;
    }

    private static async Task<object?> Awaited(object valueTask)
    {
        var task = (Task)valueTask.GetType().GetMethod("AsTask")!.Invoke(valueTask, null)!;
        await task;
        return valueTask is ValueTask ? null : task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private static string Thrown(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";
}
