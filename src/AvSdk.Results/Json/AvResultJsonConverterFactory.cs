using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AvSdk.Results;

/// <summary>
/// Makes the converter of each <see cref="AvResult{T}"/> where dynamic code is there to do so. Where it is missing, as in a
/// program compiled ahead of time, add an <see cref="AvResultJsonConverter{T}"/> for each type of value instead.
/// </summary>
public sealed class AvResultJsonConverterFactory : JsonConverterFactory
{
    private readonly AvErrorCatalog[] _catalogs;

    /// <summary>Makes a factory whose converters read by the tables of the library.</summary>
    public AvResultJsonConverterFactory() => _catalogs = [];

    /// <summary>Makes a factory whose converters read by other tables.</summary>
    /// <inheritdoc cref="AvResultJsonConverter(AvErrorCatalog[])"/>
    public AvResultJsonConverterFactory(params AvErrorCatalog[] catalogs)
    {
        _ = new EditionTables(catalogs); // A fault shows here, and not in the middle of a serialization.
        _catalogs = [.. catalogs];
    }

    /// <summary>Whether a type is an <see cref="AvResult{T}"/>.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(AvResult<>);

    /// <summary>Makes the converter of a type.</summary>
    /// <param name="typeToConvert">An <see cref="AvResult{T}"/>.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="NotSupportedException">There is no dynamic code here. The message says what to add to the options.</exception>
    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Guarded by IsDynamicCodeSupported, which the analyzer for net8.0 does not take into account."
    )]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Type value = typeToConvert.GetGenericArguments()[0];
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            return (JsonConverter)
                Activator.CreateInstance(typeof(AvResultJsonConverter<>).MakeGenericType(value), [_catalogs])!;
        }

        throw new NotSupportedException(
            $"A converter for results of {value} cannot be made where dynamic code is missing. Add a new AvResultJsonConverter<{value.Name}>(…) to JsonSerializerOptions.Converters."
        );
    }
}
