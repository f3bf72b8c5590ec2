namespace AvSdk.Results;

/// <summary>
/// The operations of one caller or coordinator: what they have in common, and the objects that wait for their next one.
/// Objects never change hands between owners, so that a callback of long ago is still reported to the right one.
/// </summary>
/// <param name="catalog">The table.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="reporter">Hears of callbacks that nobody waits for.</param>
/// <param name="failures">Where failures are written down; null for nowhere.</param>
internal sealed class PendingCalls(
    AvErrorCatalog catalog,
    TimeProvider timeProvider,
    IStrayReporter reporter,
    FailureLog? failures = null
)
{
    private const int MaxIdle = 32; // Of a kind. More than a handful of operations at once is rare with this SDK.
    private readonly Dictionary<Type, Stack<PendingCall>> _idle = [];

    public AvErrorCatalog Catalog => catalog;

    public TimeProvider TimeProvider => timeProvider;

    public IStrayReporter Reporter => reporter;

    public FailureLog? Failures => failures;

    public PendingCall Rent() => TryTake(typeof(PendingCall)) ?? new PendingCall(this);

    public PendingCall<T> Rent<T>() => (PendingCall<T>?)TryTake(typeof(PendingCall<T>)) ?? new PendingCall<T>(this);

    public void Return(PendingCall call)
    {
        lock (_idle)
        {
            if (!_idle.TryGetValue(call.GetType(), out Stack<PendingCall>? idle))
            {
                _idle.Add(call.GetType(), idle = new Stack<PendingCall>());
            }

            if (idle.Count < MaxIdle)
            {
                idle.Push(call);
            }
        }
    }

    private PendingCall? TryTake(Type kind)
    {
        lock (_idle)
        {
            return _idle.TryGetValue(kind, out Stack<PendingCall>? idle) && idle.Count > 0 ? idle.Pop() : null;
        }
    }
}
