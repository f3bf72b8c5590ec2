namespace AvSdk.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The first word behind the fence; empty when there is none.</param>
/// <param name="Line">The line of the page that the block's text begins on.</param>
/// <param name="Text">The block without its fences.</param>
internal sealed record CodeBlock(string Language, int Line, string Text)
{
    /// <summary>Whether it is C#, by any of the words that a highlighter takes for it.</summary>
    public bool IsCSharp => Language is "csharp" or "cs" or "c#";
}
