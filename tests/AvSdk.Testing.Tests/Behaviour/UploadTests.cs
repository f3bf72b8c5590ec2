namespace AvSdk.Testing.Tests.Behaviour;

public sealed class UploadTests
{
    [Theory, OnBoth]
    public void Upload_BringsAFileId(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Sdk.Upload("héllo/语音.amr", rig.Uploaded()));
        rig.Pass(600);

        Assert.Equal(["uploaded 0 héllo/语音.amr file-1"], rig.Events);
    }

    [Theory, OnBoth]
    public void Uploads_RunSideBySide_AndFinishOutOfOrder(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(
            AvSdkOperation.Upload,
            FakeAnswer.ByCallback(0, TimeSpan.FromSeconds(3)),
            FakeAnswer.ByCallback(0, TimeSpan.FromSeconds(1)),
            FakeAnswer.ByCallback(10001, TimeSpan.FromSeconds(2))
        );

        Assert.Equal(0, rig.Sdk.Upload("a", rig.Uploaded()));
        Assert.Equal(0, rig.Sdk.Upload("b", rig.Uploaded()));
        Assert.Equal(0, rig.Sdk.Upload("c", rig.Uploaded()));
        rig.Pass(3000);

        Assert.Equal(["uploaded 0 b file-2", "uploaded 10001 c", "uploaded 0 a file-1"], rig.Events);
    }

    [Theory, OnBoth]
    public void Upload_WithoutAPath_AnswersInvalidArgument(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1004, rig.Sdk.Upload("", rig.Uploaded()));
        Assert.Equal(1004, rig.Sdk.Upload("a", null!));
    }
}
