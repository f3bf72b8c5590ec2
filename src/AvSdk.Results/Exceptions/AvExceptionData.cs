using System.Collections;

namespace AvSdk.Results;

/// <summary>The keys under which an <see cref="AvException"/> keeps what its error says in <see cref="Exception.Data"/>.</summary>
public static class AvExceptionData
{
    /// <summary>The int that the SDK returned: an <see cref="int"/>.</summary>
    public const string Number = "AvSdk.Number";

    /// <summary>The SDK's name for it: a <see cref="string"/>.</summary>
    public const string Name = "AvSdk.Name";

    /// <summary>The category's name: a <see cref="string"/>, as in <see cref="AvErrorCategory"/>.</summary>
    public const string Category = "AvSdk.Category";

    /// <summary>The edition whose table it is: a <see cref="string"/> such as <c>avsdk</c>.</summary>
    public const string Edition = "AvSdk.Edition";

    /// <summary>Who said it: a <see cref="string"/>, as in <see cref="AvErrorOrigin"/>.</summary>
    public const string Origin = "AvSdk.Origin";

    /// <summary>The name of the SDK's function: a <see cref="string"/>; absent where it is not known.</summary>
    public const string Operation = "AvSdk.Operation";

    /// <summary>What this library decided: a <see cref="string"/>, as in <see cref="AvErrorReason"/>; absent where that is nothing.</summary>
    public const string Reason = "AvSdk.Reason";

    // Strings and an int: what every logger and every serializer of exceptions can handle.
    internal static void Fill(IDictionary data, AvError error)
    {
        data[Number] = error.Number;
        data[Name] = error.Info.Name;
        data[Category] = error.Category.ToString();
        data[Edition] = error.Info.Edition;
        data[Origin] = error.Origin.ToString();
        if (error.Operation is not null)
        {
            data[Operation] = error.Operation;
        }

        if (error.Reason != AvErrorReason.None)
        {
            data[Reason] = error.Reason.ToString();
        }
    }
}
