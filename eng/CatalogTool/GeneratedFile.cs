using System.Text;

namespace AvSdk.CatalogTool;

/// <summary>A file as it should be.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Text">All of it.</param>
internal sealed record GeneratedFile(string Path, string Text)
{
    private byte[] Bytes => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Text);

    internal bool IsCurrent(string root)
    {
        string path = System.IO.Path.Combine(root, Path);
        return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(Bytes);
    }

    /// <summary>Leaves a file alone that is as it should be, so that builds see no change.</summary>
    /// <returns>Whether it was written.</returns>
    internal bool Write(string root)
    {
        if (IsCurrent(root))
        {
            return false;
        }

        string path = System.IO.Path.Combine(root, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Bytes);
        return true;
    }
}
