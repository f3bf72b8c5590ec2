namespace AvSdk.Results.Tests.Calls;

/// <summary>Tests that count bytes run alone: another test's operations would come out of the same pool.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class CountedAlone
{
    public const string Name = "allocations";
}
