using System.Text.Json.Serialization;

namespace AvSdk.Results.Tests.Json;

/// <summary>A user's type with results in it.</summary>
internal sealed record SavedSession
{
    public AvResult Entered { get; init; }
    public AvResult? Exited { get; init; }
    public AvResult<string> FileId { get; init; }
    public AvResult<int>[] Levels { get; init; } = [];
    public AvNetworkError? Network { get; init; }

    [JsonConverter(typeof(AvResultJsonConverter<int>))]
    public AvResult<int> ByAttribute { get; init; }
}
