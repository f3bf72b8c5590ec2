using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience;

/// <summary>Says which settings a running coordinator does not take over, once for each value of one.</summary>
/// <param name="context">The context's name.</param>
/// <param name="section">Its section.</param>
/// <param name="made">What its coordinator was made with.</param>
internal sealed class RestartNotice(string context, ContextSection section, SectionReading made)
{
    private static readonly string[] s_paths =
    [
        .. Settings.OfCoordinator.Select(static setting => setting.Path),
        Settings.Edition,
    ];

    private readonly SectionReading _made = made;
    private SectionReading _told = made;

    /// <summary>Looks at an edit that was taken over. Called by one thread at a time.</summary>
    public void Tell(SectionReading edited, ILogger logger)
    {
        SectionReading before = _told;
        _told = edited;
        foreach (string path in s_paths)
        {
            // What was set back to what the coordinator has needs no restart any more.
            if (edited[path] != before[path] && edited[path] != _made[path])
            {
                logger.RestartNeeded(section.NameOf(path), context, edited[path]);
            }
        }
    }
}
