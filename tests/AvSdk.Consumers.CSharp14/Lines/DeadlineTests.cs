using AvSdk.Results;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

/// <summary>The lines say no deadline; the same calls by a clock of the test's show which one they have.</summary>
public class DeadlineTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(null, 35)]
    [InlineData(40, 40)]
    public async Task NoCallback_TimesOutAtTheDeadline(int? given, int seconds)
    {
        var sdk = Substitute.For<IUserSdk>();
        AvCaller caller = AvCall.With(AvErrorCatalog.AvSdk, _clock);
        TimeSpan? deadline = given is { } s ? TimeSpan.FromSeconds(s) : null;

        Task<AvResult> entering = caller
            .RunAsync(done => sdk.EnterRoom(42, done.Complete), deadline: deadline)
            .AsTask();
        _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        await Task.Yield();
        Assert.False(entering.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        while (!entering.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        AvResult entered = await entering;
        Assert.Equal((AvErrorCode.Timeout, AvErrorReason.Deadline), (entered.Error!.Code, entered.Error.Reason));
        Assert.Equal("EnterRoom", entered.Error.Operation);
    }

    [Fact]
    public void TheDefault_IsLongerThanTheSdksOwn() => Assert.Equal(TimeSpan.FromSeconds(35), AvCaller.DefaultDeadline);
}
