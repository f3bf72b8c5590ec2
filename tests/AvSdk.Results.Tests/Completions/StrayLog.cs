using System.Threading.Channels;

namespace AvSdk.Results.Tests.Completions;

/// <summary>Collects the reports of callbacks that nobody waits for; they come on a pool thread.</summary>
internal sealed class StrayLog
{
    private readonly Channel<AvStrayCallback> _strays = Channel.CreateUnbounded<AvStrayCallback>();

    /// <summary>The handler to subscribe.</summary>
    public void Add(AvStrayCallback stray) => Assert.True(_strays.Writer.TryWrite(stray));

    /// <summary>The next report, waited for.</summary>
    public Task<AvStrayCallback> NextAsync() =>
        _strays.Reader.ReadAsync(TestContext.Current.CancellationToken).Guarded();

    /// <summary>What has been reported so far and not been asked for.</summary>
    public bool IsEmpty => _strays.Reader.Count == 0;
}
