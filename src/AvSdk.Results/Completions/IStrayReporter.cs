namespace AvSdk.Results;

/// <summary>Who tells the host of callbacks that nobody waits for. Outlives the operations.</summary>
internal interface IStrayReporter
{
    /// <summary>Called outside any lock, possibly on the SDK's thread inside its callback: do little, never throw.</summary>
    /// <param name="stray">The callback.</param>
    /// <param name="tag">What the operation was begun with; null where that is not known any more.</param>
    void OnStray(in AvStrayCallback stray, object? tag);
}
