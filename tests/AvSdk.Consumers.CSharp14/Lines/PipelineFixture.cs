using AvSdk.Resilience;
using AvSdk.Results;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Polly;

namespace AvSdk.Consumers.CSharp14.Lines;

/// <summary>The user's world around a pipeline: a thread, an SDK, and a clock that does not wait.</summary>
public sealed class PipelineFixture : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _ticking;

    public PipelineFixture()
    {
        Coordinator = new AvCoordinator(Ui, options: new() { TimeProvider = _clock });
        Pipeline = new ResiliencePipelineBuilder<AvResult>().AddAvResilience(Coordinator).Build();
        _ticking = TickAsync();
    }

    public AvDispatcher Ui { get; } = AvDispatcher.StartDedicatedThread("ui");

    public IUserSdk Sdk { get; } = Substitute.For<IUserSdk>();

    public IUserContext Context { get; } = Substitute.For<IUserContext>();

    public AvCoordinator Coordinator { get; }

    public ResiliencePipeline<AvResult> Pipeline { get; }

    /// <summary>Time stands still unless this is set.</summary>
    public bool TimePasses { get; set; }

    /// <summary>Every entry answers its callback with the next of these codes, then with 0.</summary>
    public void EnterRoomAnswers(params int[] codes)
    {
        var left = new Queue<int>(codes);
        Sdk.EnterRoom(42, Arg.Any<UserCallback>())
            .Returns(call =>
            {
                call.Arg<UserCallback>()(left.TryDequeue(out int code) ? code : 0, "");
                return 0;
            });
    }

    public int EnterRoomCalls =>
        Sdk.ReceivedCalls().Count(call => call.GetMethodInfo().Name == nameof(IUserSdk.EnterRoom));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _ticking;
        await Coordinator.DisposeAsync();
        await Ui.DisposeAsync();
        _end.Dispose();
    }

    private async Task TickAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(1, CancellationToken.None);
            if (TimePasses)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(500));
            }
        }
    }
}
