namespace AvSdk.Results;

/// <summary>The texts of one row of the table in one language.</summary>
/// <param name="Meaning">What the code means, in a few words.</param>
/// <param name="Cause">When the SDK answers with it.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record AvErrorText(string Meaning, string Cause, string Advice);
