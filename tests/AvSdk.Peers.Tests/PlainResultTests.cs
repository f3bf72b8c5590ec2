using ErrorOr;
using LanguageExt;
using OneOf;

namespace AvSdk.Peers.Tests;

/// <summary>Those that have no result without a value bring a type that says nothing, to take for the value.</summary>
public class PlainResultTests
{
    [Fact]
    public void OneOf_HasASuccess()
    {
        OneOf<OneOf.Types.Success, string> done = new OneOf.Types.Success();

        Assert.True(done.IsT0);
    }

    [Fact]
    public void ErrorOr_HasASuccess()
    {
        ErrorOr<Success> done = Result.Success;

        Assert.False(done.IsError);
    }

    [Fact]
    public void LanguageExt_HasAUnit()
    {
        Fin<Unit> done = Unit.Default;

        Assert.True(done.IsSucc);
    }
}
