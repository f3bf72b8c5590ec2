using System.Collections.Concurrent;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Rig;

/// <summary>A thread turned by hand that can go wrong in the ways of a UI's, and that records what ran on which thread.</summary>
internal sealed class HandTurnedDispatcher : AvDispatcher
{
    private int _posts;

    /// <summary>The thread itself, without the faults.</summary>
    public ManualDispatcher Thread { get; } = new();

    /// <summary>What <see cref="Post(Action)"/> throws instead of posting, once the thread has gone.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Posts are accepted and never run.</summary>
    public bool Swallows { get; set; }

    /// <summary>How often something was posted, refused posts included.</summary>
    public int Posts => _posts;

    /// <summary>How many posts wait for a turn.</summary>
    public int Waiting => Thread.Waiting;

    public int ThreadId => Thread.ThreadId;

    /// <summary>What ran, and on which thread, in order.</summary>
    public ConcurrentQueue<(string What, int ThreadId)> Ran { get; } = new();

    /// <summary>Records that something runs on the current thread.</summary>
    public void Record(string what) => Ran.Enqueue((what, Environment.CurrentManagedThreadId));

    public override bool CheckAccess() => Thread.CheckAccess();

    public override void Post(Action action)
    {
        Interlocked.Increment(ref _posts);
        if (Refusal is not null)
        {
            throw Refusal;
        }

        if (!Swallows)
        {
            Thread.Post(() =>
            {
                Record("post");
                action();
            });
        }
    }

    /// <summary>Runs what waits now, and not what comes to wait meanwhile.</summary>
    public void Turn() => Thread.Turn();

    /// <summary>Runs a piece of code on the thread, at once, as a message handler would, and waits for it.</summary>
    public T Enter<T>(Func<T> function) => Thread.Run(function);

    public override async ValueTask DisposeAsync()
    {
        await Thread.DisposeAsync();
        await base.DisposeAsync();
    }
}
