using System.Reflection;
using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>The parameters of a callback, and the one among them that is the code.</summary>
internal sealed class CallbackShape
{
    // What may be a code, the likelier first: a long or a uint is more often a handle or an id.
    private static readonly Func<Type, bool>[] Codes =
    [
        static type => type == typeof(int),
        static type => type.IsEnum,
        static type => type == typeof(AvResult),
        static type => type == typeof(long),
        static type => type == typeof(uint),
    ];

    private readonly Type _callback;
    private readonly Type[] _parameters;
    private readonly int _code;

    private CallbackShape(Type callback, Type[] parameters)
    {
        _callback = callback;
        _parameters = parameters;
        _code = Codes
            .Select(isCode => Array.FindIndex(parameters, type => isCode(type)))
            .Where(static index => index >= 0)
            .DefaultIfEmpty(-1)
            .First();
    }

    /// <summary>The shape of a callback; null when the delegate returns something, and so is none.</summary>
    public static CallbackShape? Of(Delegate callback)
    {
        // Not those of the delegate's method: that may have one more, for what it is bound to.
        MethodInfo invoke = callback.GetType().GetMethod(nameof(Action.Invoke))!;
        return invoke.ReturnType == typeof(void)
            ? new CallbackShape(
                callback.GetType(),
                [.. invoke.GetParameters().Select(static parameter => parameter.ParameterType)]
            )
            : null;
    }

    /// <summary>The arguments that tell a code.</summary>
    /// <exception cref="ArgumentException">There is a code to tell, and no parameter for it, or one that is too small.</exception>
    public object?[] Fill(int code)
    {
        if (_code < 0 && _parameters.Length > 0 && code != SdkCode.Ok)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"No parameter of {_callback} takes the code {code}: an int does, an enum, an AvResult, a long or a uint, each by value. Call this one in the test itself, or let the start return the code."
                ),
                nameof(code)
            );
        }
        object?[] arguments = [.. _parameters.Select(static type => type == typeof(string) ? "" : null)];
        if (_code >= 0)
        {
            CheckHolds(_parameters[_code], code);
            arguments[_code] = As(_parameters[_code], code);
        }
        return arguments;
    }

    // A smaller enum would take what is left of the code without a word.
    private void CheckHolds(Type type, int code)
    {
        if (!type.IsEnum)
        {
            return;
        }
        Type number = Enum.GetUnderlyingType(type);
        bool holds = Type.GetTypeCode(number) switch
        {
            TypeCode.Byte => code is >= byte.MinValue and <= byte.MaxValue,
            TypeCode.SByte => code is >= sbyte.MinValue and <= sbyte.MaxValue,
            TypeCode.Int16 => code is >= short.MinValue and <= short.MaxValue,
            TypeCode.UInt16 => code is >= ushort.MinValue and <= ushort.MaxValue,
            _ => true,
        };
        if (!holds)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The code {code} does not fit into {type}, which {_callback} takes it by: that is a {number.Name}. Call this one in the test itself, or let the start return the code."
                ),
                nameof(code)
            );
        }
    }

    // Each boxed as what it is: the arms of a conditional would all become the widest of them.
    private static object As(Type type, int code)
    {
        if (type.IsEnum)
        {
            return Enum.ToObject(type, code);
        }
        if (type == typeof(AvResult))
        {
            return AvResult.FromCode(code);
        }
        if (type == typeof(long))
        {
            return (long)code;
        }
        return type == typeof(uint) ? (object)unchecked((uint)code) : code;
    }
}
