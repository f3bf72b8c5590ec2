using System.Text.Json.Serialization;

namespace AvSdk.Results.Tests.Json;

/// <summary>What source generation makes of the types, without reflection.</summary>
[JsonSerializable(typeof(AvResult))]
[JsonSerializable(typeof(AvResult?))]
[JsonSerializable(typeof(AvResult<int>))]
[JsonSerializable(typeof(AvResult<string>))]
[JsonSerializable(typeof(AvResult<Guid>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(AvError))]
[JsonSerializable(typeof(AvServerError))]
[JsonSerializable(typeof(AvOutcome))]
[JsonSerializable(typeof(AvSuccess))]
[JsonSerializable(typeof(SavedSession))]
internal sealed partial class ResultContext : JsonSerializerContext;
