using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Polly;

namespace AvSdk.Consumers.CSharp14.Lines;

/// <summary>The user's world around a pipeline: a thread, an SDK, and a clock that does not wait.</summary>
public sealed class PipelineFixture : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _end = new();
    private Task _ticking = Task.CompletedTask;

    public PipelineFixture()
    {
        Coordinator = new AvCoordinator(Ui, options: new() { TimeProvider = _clock });
        Pipeline = new ResiliencePipelineBuilder<AvResult>().AddAvResilience(Coordinator).Build();
    }

    public AvDispatcher Ui { get; } = AvDispatcher.StartDedicatedThread("ui");

    public IUserSdk Sdk { get; } = Substitute.For<IUserSdk>();

    public IUserContext Context { get; } = Substitute.For<IUserContext>();

    public AvCoordinator Coordinator { get; }

    public ResiliencePipeline<AvResult> Pipeline { get; }

    /// <summary>From here on time passes wherever nobody is at work; before it stands.</summary>
    public void LetTimePass() =>
        _ticking = VirtualTime.AdvanceUntilAsync(
            _clock.Advance,
            () => _end.IsCancellationRequested,
            Ui,
            step: TimeSpan.FromMilliseconds(500),
            limit: TimeSpan.MaxValue
        );

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
}
