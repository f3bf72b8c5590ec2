namespace AvSdk.Results;

/// <summary>
/// The verbs of a result where something is asynchronous: the result comes by a <see cref="Task"/> or a
/// <see cref="ValueTask"/>, or the functions do, or both. Each does what the verb of its name without "Async" does. A default
/// result, and so a task's default, is a failure here too (rule M5).
/// </summary>
/// <remarks>
/// A function is called where the <c>await</c> before it captured, as in code that awaits by hand: on the UI's thread if the
/// chain began there (rule A9). Each ValueTask is awaited once. Exceptions of functions and tasks pass through.
/// </remarks>
public static partial class AvResultAsync;
