namespace AvSdk.Results;

/// <summary>A call of the SDK that returns an int and brings a value in an <c>out</c> parameter.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="value">The value; it counts only when the int is 0.</param>
/// <returns>The SDK's int.</returns>
public delegate int AvOutCall<T>(out T value);

/// <summary>The same with a state, so that no closure is needed.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="state">What the call needs.</param>
/// <param name="value">The value; it counts only when the int is 0.</param>
/// <returns>The SDK's int.</returns>
public delegate int AvOutCall<in TState, T>(TState state, out T value);
