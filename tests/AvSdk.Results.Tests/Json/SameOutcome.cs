namespace AvSdk.Results.Tests.Json;

/// <summary>More than equality sees (rule M11): the case, the reason and the text as well.</summary>
internal static class SameOutcome
{
    public static void Check(AvOutcome expected, AvOutcome actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(actual, expected);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        Assert.IsType(expected.GetType(), actual);
        Assert.Equal(expected.Number, actual.Number);
        Assert.Equal(expected.SdkMessage, actual.SdkMessage, StringComparer.Ordinal);
        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal((expected as AvSuccess)?.AlreadyInState, (actual as AvSuccess)?.AlreadyInState);
        Assert.Equal((expected as AvError)?.Reason, (actual as AvError)?.Reason);
        Assert.Equal((expected as AvError)?.Origin, (actual as AvError)?.Origin);
        Assert.Equal((expected as AvError)?.Operation, (actual as AvError)?.Operation, StringComparer.Ordinal);
        Assert.Equal((expected as AvError)?.Info.Edition, (actual as AvError)?.Info.Edition);
    }
}
