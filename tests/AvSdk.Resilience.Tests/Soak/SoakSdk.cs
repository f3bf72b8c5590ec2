using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>An SDK with a judge who listens, people outside who use it too, and workers: one context, for one round.</summary>
internal sealed class SoakSdk : IDisposable
{
    private const int WorkersOfALane = 4;

    private static readonly AvSdkOperation[] Excluding =
    [
        AvSdkOperation.StartContext,
        AvSdkOperation.EnterRoom,
        AvSdkOperation.ExitRoom,
        AvSdkOperation.OpenDevice,
        AvSdkOperation.CloseDevice,
        AvSdkOperation.RequestView,
        AvSdkOperation.CancelView,
    ];

    private readonly IFakeAvSdk _sdk;
    private readonly AvDispatcher _dispatcher;
    private readonly TimeProvider _clock;
    private readonly int _seed;
    private readonly SoakWorker[] _workers;
    private volatile bool _isOver;

    // A delegate that the SDK calls later lives as long as the SDK does.
    private readonly AvSdkCallback _started = static (_, _) => { };

    /// <param name="sdk">The SDK; it is disposed of with this.</param>
    /// <param name="dispatcher">Its thread.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="seed">What chance goes by.</param>
    /// <param name="lanes">What is asked for: each kind with the one after it.</param>
    public SoakSdk(IFakeAvSdk sdk, AvDispatcher dispatcher, TimeProvider clock, int seed, params SoakKind[] lanes)
    {
        (_sdk, _dispatcher, _clock, _seed) = (sdk, dispatcher, clock, seed);
        sdk.Answered += Judge.Hear;
        _workers =
        [
            .. lanes.SelectMany(kind =>
                Enumerable
                    .Range(0, WorkersOfALane)
                    .Select(number => new SoakWorker(
                        kind is SoakKind.Upload ? $"{SoakLanes.Free}{number}" : $"{kind}{number}",
                        kind,
                        seed + 100 * (int)kind + number,
                        clock
                    ))
            ),
        ];
    }

    public LaneJudge Judge { get; } = new(SoakScript.LostForTheJudge, SoakScript.Shortest);

    /// <summary>How often somebody outside began something.</summary>
    public int OutsideOperations { get; private set; }

    /// <summary>What has not ended, for a person to read.</summary>
    public string WhatWaits =>
        $"{Judge}\n"
        + string.Join(
            "\n",
            _workers.Where(static worker => worker.Doing is not null).Select(static w => $"{w.Name}: {w.Doing}")
        );

    public void Dispose() => _sdk.Dispose();

    /// <summary>Its context is asked to start; that takes a moment of the clock.</summary>
    public async Task StartAsync()
    {
        await _dispatcher.InvokeAsync(() => _sdk.StartContext(_started));
        foreach (SoakWorker worker in _workers)
        {
            _sdk.AddDevice(worker.Name);
            _sdk.AddMember(worker.Name, hasVideo: true);
        }
    }

    /// <summary>Has all the workers work.</summary>
    public Task WorkAsync(int calls, ISoakCalls through, SoakTally tally)
    {
        through.Use(_sdk);
        return Task.WhenAll(_workers.Select(worker => worker.RunAsync(calls / _workers.Length, through, tally)));
    }

    /// <summary>Sends the people outside home.</summary>
    public void CalmDown() => _isOver = true;

    /// <summary>Somebody outside uses the SDK, one operation after another, and says so every other time.</summary>
    public async Task DisturbAsync(ISoakCalls through)
    {
        var random = new Random(_seed);
        while (!_isOver)
        {
            await PassAsync(random.Next(10, 50));
            AvSdkOperation operation = Excluding[random.Next(Excluding.Length)];
            int steps = random.Next(5, 30);
            // On the SDK's thread, in whose turn the clock moves by one step at most.
            await _dispatcher.InvokeAsync(() =>
            {
                TimeSpan now = _sdk.Now;
                Judge.TellOutside(operation, now, now + SoakClock.Step * (steps + 2));
                _sdk.BeginOutsideOperation(operation, SoakClock.Step * steps);
            });
            OutsideOperations++;
            await PassAsync(steps);
            if (random.Next(2) == 0)
            {
                through.OnOutsideEnded(SoakLanes.Of(operation));
            }
        }

        Task PassAsync(int steps) => Task.Delay(SoakClock.Step * steps, _clock);
    }
}
