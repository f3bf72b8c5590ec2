namespace AvSdk.Results;

/// <summary>A start that returns nothing, as one that returns 0: its callback decides (rule A2).</summary>
internal static class VoidStart
{
    public static Func<(TState State, Action<TState, AvCompletion> Start), AvCompletion, int> Of<TState>() =>
        static (s, done) =>
        {
            s.Start(s.State, done);
            return 0;
        };

    public static Func<(TState State, Action<TState, AvCompletion<T>> Start), AvCompletion<T>, int> Of<TState, T>() =>
        static (s, done) =>
        {
            s.Start(s.State, done);
            return 0;
        };

    public static Func<(TState State, Action<TState> Start), int> OfSlot<TState>() =>
        static s =>
        {
            s.Start(s.State);
            return 0;
        };
}
