using System.Runtime.CompilerServices;
using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>Whose each thread is, among the contexts of the same services: a context ends its own, and nobody else's.</summary>
internal sealed class ThreadOwners
{
    private readonly ConditionalWeakTable<AvDispatcher, string> _owners = new();

    /// <exception cref="InvalidOperationException">Another context has the thread.</exception>
    public void Claim(AvDispatcher dispatcher, string context)
    {
        // That one is no thread, and has no end.
        if (ReferenceEquals(dispatcher, AvDispatcher.Inline))
        {
            return;
        }

        string owner = _owners.GetValue(dispatcher, _ => context);
        if (owner != context)
        {
            throw new InvalidOperationException(
                $"The dispatcher of the context '{context}' is that of the context '{owner}', and would end with it. "
                    + "Make one for each context."
            );
        }
    }
}
