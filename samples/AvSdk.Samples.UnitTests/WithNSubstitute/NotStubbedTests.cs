using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Samples.UnitTests.WithNSubstitute;

/// <summary>An interface that speaks in results already: what a test forgot to stub is a failure, and never passes for success.</summary>
public sealed class NotStubbedTests
{
    private readonly IRoomService _service = Substitute.For<IRoomService>();

    public interface IRoomService
    {
        AvResult Leave();

        ValueTask<AvResult> EnterAsync(int room);

        Task<AvResult<string>> UploadAsync(string path);
    }

    [Fact]
    public void A_result_is_a_failure()
    {
        AvResult left = _service.Leave();

        Assert.False(left.IsSuccess);
        Assert.Equal(AvErrorReason.NoResult, left.Error?.Reason);
    }

    [Fact]
    public async Task One_that_comes_later_is_a_failure_too()
    {
        Assert.False((await _service.EnterAsync(42)).IsSuccess);
        Assert.False((await _service.UploadAsync("hello.silk")).TryGetValue(out _));
    }
}
