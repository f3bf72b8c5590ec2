namespace AvSdk.Results.Analyzers;

/// <summary>What a pattern says to a value. Ordered, so that "and" is the lesser, "or" the greater, "not" the sign.</summary>
internal enum Verdict
{
    Never = -1,
    Unknown = 0,
    Always = 1,
}
