using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>The SDK's thread, which an explored actor is while it turns it. It is compiled here, so that the explorer sees into it.</summary>
internal sealed class ExplorerDispatcher : AvDispatcher
{
    private readonly Queue<Action> _posts = new();

    public override bool CheckAccess() => false; // Each start is posted, whoever is on the thread.

    public override void Post(Action action)
    {
        lock (_posts)
        {
            _posts.Enqueue(action);
        }
    }

    /// <summary>Runs what was posted first; false when nothing was.</summary>
    public bool Turn()
    {
        Action? post;
        lock (_posts)
        {
            _posts.TryDequeue(out post);
        }

        post?.Invoke();
        return post is not null;
    }
}
