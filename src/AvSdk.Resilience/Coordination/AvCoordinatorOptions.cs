using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AvSdk.Resilience;

/// <summary>What a coordinator goes by. The defaults work as they are.</summary>
public sealed class AvCoordinatorOptions
{
    /// <summary>
    /// The age, counted from the return of its start, at which an operation whose callback has not come counts as lost and
    /// frees its lane (rule L6). 40 s by default; at least the SDK's own 30 s.
    /// </summary>
    public TimeSpan LostAfter { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>The clock of deadlines and of lost operations. A pipeline that is given none takes this one too.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Told of retries, waits, timeouts, and late, lost and stray callbacks, by operation and number (rule O2); by default
    /// nobody is. What it throws is ignored.
    /// </summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;
}
