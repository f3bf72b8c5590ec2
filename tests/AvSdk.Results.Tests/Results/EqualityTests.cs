namespace AvSdk.Results.Tests.Results;

/// <summary>Equality is over number, edition, origin, operation, value and already-in-state (rule M11).</summary>
public class EqualityTests
{
    private static readonly AvErrorInfo OtherTimeout = AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with { Edition = "x" };

    public static TheoryData<string, AvResult, AvResult> Different() =>
        new()
        {
            { "success or not", AvResult.Success(), AvResult.FromCode(1) },
            { "number", AvResult.FromCode(1005), AvResult.FromCode(1004) },
            { "number of the unlisted", AvResult.FromCode(1008), AvResult.FromCode(1009) },
            { "operation", AvResult.FromCode(1005, "EnterRoom"), AvResult.FromCode(1005, "ExitRoom") },
            { "operation or none", AvResult.FromCode(1005, "EnterRoom"), AvResult.FromCode(1005) },
            { "edition", AvResult.FromCode(1005), AvResult.FromError(AvError.Create(OtherTimeout)) },
            { "already in the state", AvResult.Success(), AvResult.FromCode(1003).AcceptAlreadyInState() },
            {
                "origin",
                AvResult.FromCode(1005),
                AvError.ByWrapper(AvErrorCode.Timeout, AvErrorReason.Deadline, operation: null)
            },
        };

    public static TheoryData<string, AvResult, AvResult> Same() =>
        new()
        {
            { "success", AvResult.Success(), AvResult.FromCode(0) },
            { "listed", AvResult.FromCode(1005), AvResult.FromCode(1005) },
            { "unlisted", AvResult.FromCode(-7), AvResult.FromCode(-7) },
            {
                "operation",
                AvResult.FromCode(1005, "EnterRoom"),
                AvResult.FromCode(1005, string.Concat("Enter", "Room"))
            },
            { "whatever the SDK's text", AvResult.FromCode(1005, null, "a"), AvResult.FromCode(1005, null, "b") },
            { "success whatever the SDK's text", AvResult.Success(), AvResult.FromCode(0, null, "b") },
            {
                "already in the state",
                AvResult.FromCode(1003).AcceptAlreadyInState(),
                AvResult.FromCode(1003, "EnterRoom").AcceptAlreadyInState()
            },
        };

    [Theory]
    [MemberData(nameof(Different))]
    public void M11_ResultsThatDiffer_AreNotEqual(string inWhat, AvResult left, AvResult right)
    {
        Assert.False(left.Equals(right), inWhat);
        Assert.False(right.Equals(left), inWhat);
        Assert.False(left.Equals((object)right), inWhat);
        Assert.True(left != right, inWhat);
        Assert.False(left == right, inWhat);
        Assert.True(left.Outcome != right.Outcome, inWhat);
        Assert.False(left.Outcome == right.Outcome, inWhat);
    }

    [Theory]
    [MemberData(nameof(Same))]
    public void M11_ResultsThatSayTheSame_AreEqual_AndSoAreTheirHashes(string inWhat, AvResult left, AvResult right)
    {
        Assert.True(left.Equals(right), inWhat);
        Assert.True(right.Equals((object)left), inWhat);
        Assert.True(left == right, inWhat);
        Assert.False(left != right, inWhat);
        Assert.True(left.Outcome == right.Outcome, inWhat);
        Assert.False(left.Outcome != right.Outcome, inWhat);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(left.Outcome.GetHashCode(), right.Outcome.GetHashCode());
    }

    [Fact]
    public void M11_ResultsWithValues_AreEqual_WhenTheValuesAreToo()
    {
        Assert.Equal(AvResult.Success("a"), AvResult.Success("a"));
        Assert.Equal(AvResult.Success("a").GetHashCode(), AvResult.Success("a").GetHashCode());
        Assert.NotEqual(AvResult.Success("a"), AvResult.Success("b"));
        Assert.NotEqual(default, AvResult.Success<string?>(null));
        Assert.True(AvResult.Success(1) == AvResult.Success(1));
        Assert.True(AvResult.Success(1) != AvResult.Success(2));
        Assert.False(AvResult.Success(1).Equals((object)AvResult.Success(1L)));
    }

    [Fact]
    public void ManyErrors_HaveManyHashes()
    {
        HashSet<int> hashes = [.. Enumerable.Range(-5000, 10000).Select(code => AvResult.FromCode(code).GetHashCode())];

        Assert.True(hashes.Count > 9900, $"{hashes.Count} hashes of 10000");
    }

    [Fact]
    public void M11_AnError_IsComparedByWhatItSays_AndSuccessHasNone()
    {
        AvError? error = AvError.FromCode(1005, "EnterRoom");
        AvError? none = AvResult.Success().Error;

        Assert.True(error == AvError.FromCode(1005, "EnterRoom"));
        Assert.True(error != AvError.FromCode(1005));
        Assert.True(error != none);
        Assert.True(none != error);
        Assert.True(none == null);
        Assert.False(none != null);
    }

    [Fact]
    public void AResult_EqualsNothingElse()
    {
        Assert.False(AvResult.Success().Equals(0));
        Assert.False(AvResult.Success().Equals((object?)null));
        Assert.False(AvResult.Success().Outcome.Equals((AvOutcome?)null));
        Assert.False(AvResult.FromCode(1).Outcome.Equals((AvOutcome?)null));
    }
}
