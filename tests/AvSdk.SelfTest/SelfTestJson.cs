using System.Text.Json.Serialization;
using AvSdk.Results;

namespace AvSdk.SelfTest;

/// <summary>What the source generator of System.Text.Json makes for this program.</summary>
[JsonSerializable(typeof(AvResult))]
[JsonSerializable(typeof(AvResult<string>))]
[JsonSerializable(typeof(string))]
internal sealed partial class SelfTestJson : JsonSerializerContext;
