using System.Reflection;
using System.Runtime.ExceptionServices;
using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// Completes the callbacks of a substitute's calls. A substitute answers 0 to what a test says nothing about: for a call that
/// completes by a callback that is a start that was accepted and never ends, and the test would wait for the deadline.
/// </summary>
public static class AvCallbacks
{
    /// <summary>
    /// Calls every callback among the arguments of a call, inside that call, as the SDK may. The code goes to the first int; where
    /// there is none, to the first enum; then to the first <see cref="AvResult"/>, the first long, the first uint. Texts are empty.
    /// What a callback throws comes out. A callback without parameters,
    /// such as that of ExitRoom, has no code to tell. A delegate that returns something is no callback, and is left alone.
    /// With NSubstitute, <c>sdk.ReturnsForAll&lt;int&gt;(call =&gt; AvCallbacks.Complete(call.Args()))</c>
    /// completes every asynchronous call that a test does not stub.
    /// </summary>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="code">What the callbacks say.</param>
    /// <returns>0: the start was accepted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="arguments"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The code is not 0, and none of a callback's parameters takes it, or the one that would is too small; or a callback has a
    /// parameter that cannot be filled without knowing it, such as a span.
    /// </exception>
    public static int Complete(IEnumerable<object?> arguments, int code = 0)
    {
        foreach (object? argument in arguments ?? throw new ArgumentNullException(nameof(arguments)))
        {
            switch (argument)
            {
                case AvSdkCallback done:
                    done(code, "");
                    break;
                case UploadCallback uploaded:
                    uploaded(code, "", "");
                    break;
                case Delegate callback when CallbackShape.Of(callback) is { } shape:
                    Invoke(callback, shape.Fill(code));
                    break;
            }
        }
        return 0;
    }

    // What a callback throws comes out as it is, whatever its shape.
    private static void Invoke(Delegate callback, object?[] arguments)
    {
        try
        {
            callback.DynamicInvoke(arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Capture(thrown).Throw();
        }
        catch (NotSupportedException exception)
        {
            // Reflection's own: what the callback throws comes wrapped.
            throw new ArgumentException(
                $"{callback.GetType()} has a parameter that cannot be made here, such as a span. Call this one in the test itself.",
                nameof(arguments),
                exception
            );
        }
    }
}
