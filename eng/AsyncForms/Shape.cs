namespace AvSdk.AsyncForms;

/// <summary>How a value is handed over: at once, or by a task. The names are those of the types.</summary>
internal enum Shape
{
    Plain,
    Task,
    ValueTask,
}
