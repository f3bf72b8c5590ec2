using OneOf;

namespace AvSdk.Peers.Tests;

/// <summary>A kind of error gets a function of its own where it is a case of its own.</summary>
public class MatchOverKindsTests
{
    [Fact]
    public void OneOf_MatchesByItsCases()
    {
        OneOf<int, TimeoutException, NotSupportedException> failed = new NotSupportedException();

        Assert.Equal("not supported", failed.Match(static _ => "ok", static _ => "late", static _ => "not supported"));
    }
}
