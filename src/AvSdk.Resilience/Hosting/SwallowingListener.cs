using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>
/// A listener of the host's that may throw. Polly tells it of a reload before it rebuilds, and would for an exception keep the
/// old settings and listen to no further edit (rule O1).
/// </summary>
internal sealed class SwallowingListener(TelemetryListener inner) : TelemetryListener
{
    public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args)
    {
        try
        {
            inner.Write(in args);
        }
#pragma warning disable CA1031 // Whatever a listener throws is its own affair.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The operation, or the reload, goes on as if nobody had listened.
        }
    }
}
