using System.Runtime.CompilerServices;

namespace AvSdk.Results.Tests.Results;

/// <summary>A result that nobody set fails closed (rule M5).</summary>
public class DefaultResultTests
{
    public static TheoryData<string, AvResult> Unset() =>
        new()
        {
            { "default", default },
            { "new", new AvResult() },
            { "an element of a new array", Array()[1] },
            { "a field that was never set", new Holder().Result },
            { "FirstOrDefault", Enumerable.Empty<AvResult>().FirstOrDefault() },
            { "default of T, without its value", default(AvResult<int>).WithoutValue() },
        };

    [Theory]
    [MemberData(nameof(Unset))]
    public void M5_AnUnsetResult_IsAFailureThatSaysSo(string how, AvResult result)
    {
        Assert.False(result.IsSuccess, how);
        Assert.NotNull(result.Error);
        Assert.Equal(AvErrorCode.Failed, result.Error.Code);
        Assert.Equal(AvErrorReason.NoResult, result.Error.Reason);
        Assert.Equal(AvErrorOrigin.Wrapper, result.Error.Origin);
        Assert.IsType<AvGeneralError>(result.Outcome);
        Assert.Contains("default value", result.ToString(), StringComparison.Ordinal);
        Assert.Throws<AvException>(result.ThrowIfFailed);
    }

    [Fact]
    public void M5_AnUnsetResultWithAValue_IsAFailureWithoutAValue()
    {
        AvResult<string>[] results = new AvResult<string>[2];

        Assert.All(
            [default, results[0], new AvResult<string>()],
            static result =>
            {
                Assert.False(result.IsSuccess);
                Assert.Equal(AvErrorReason.NoResult, result.Error?.Reason);
                Assert.False(result.TryGetValue(out string? value));
                Assert.Null(value);
                Assert.Throws<AvException>(() => result.GetValueOrThrow());
            }
        );
    }

    [Fact]
    public void M5_AnUnsetResult_NeverReadsAsASuccess_WhateverIsDoneWithIt()
    {
        AvResult unset = default;

        Assert.False(unset.AcceptAlreadyInState().IsSuccess);
        Assert.False(unset.Map(static () => 1).IsSuccess);
        Assert.False(unset.Bind(static () => AvResult.Success()).IsSuccess);
        Assert.False(AvResult.Combine(AvResult.Success(), unset).IsSuccess);
        Assert.False(AvResult.Combine(unset, AvResult.Success()).IsSuccess);
        Assert.False(AvResult.Combine(unset, unset, unset).IsSuccess);
        Assert.False(default(AvResult<int>).Map(static value => value).IsSuccess);
        Assert.False(unset.ToOneOf().IsT0);
        Assert.Equal(
            "general",
            unset.Match(_ => "ok", _ => "state", _ => "argument", _ => "network", _ => "server", _ => "general")
        );
    }

    [Fact]
    public void M5_UnsetResults_AreEqual_AndNotASuccess()
    {
        Assert.Equal(default, new AvResult());
        Assert.NotEqual(AvResult.Success(), default);
        Assert.NotEqual(AvResult.FromCode(1), default);
        Assert.Equal(default(AvResult<int>).GetHashCode(), default(AvResult<int>).GetHashCode());
    }

    [Fact]
    public void TheResult_IsOneReferenceWide() => Assert.Equal(IntPtr.Size, Unsafe.SizeOf<AvResult>());

    private static AvResult[] Array() => new AvResult[3];

    private sealed class Holder
    {
        public AvResult Result { get; init; }
    }
}
