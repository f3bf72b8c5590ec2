namespace AvSdk.Consumers.CSharp14;

/// <summary>Holds its callback as native code does: not at all, as far as the garbage collector can see.</summary>
public sealed class ForgetfulSdk
{
    private WeakReference<UploadCallback>? _done;

    public int Upload(string path, UploadCallback done)
    {
        _done = path.Length > 0 ? new(done) : null;
        return 0;
    }

    public bool TryCallBack(int code, string id)
    {
        if (_done is null || !_done.TryGetTarget(out UploadCallback? done))
        {
            return false;
        }

        done(code, "", id);
        return true;
    }
}
