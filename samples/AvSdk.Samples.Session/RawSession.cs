using AvSdk.Testing;

namespace AvSdk.Samples.Session;

/// <summary>
/// The same session on bare ints, as clients of the SDK are written: a busy flag, a check for 0, and hope. Nothing here is
/// exaggerated; each habit was seen in a program that shipped.
/// </summary>
internal sealed class RawSession(Stage stage, Timeline timeline)
{
    private readonly IFakeAvSdk _sdk = stage.Sdk;
    private TaskCompletionSource<int> _entered = new();

    /// <returns>What did not come out as it should; the state of the SDK is judged by the caller.</returns>
    public static async Task<IReadOnlyList<string>> PlayAsync(Stage stage, Timeline timeline)
    {
        await new RawSession(stage, timeline).PlayAsync();
        return [];
    }

    // A thread for the SDK is needed here too; on the pool each call would answer 1007.
    private ValueTask PlayAsync() =>
        stage.Thread.InvokeAsync(async () =>
        {
            _sdk.BindToCurrentThread();
            _sdk.EnterRoomComplete += (code, _) => _entered.TrySetResult(code);
            await PlayOnSdkThreadAsync();
        });

    private async Task PlayOnSdkThreadAsync()
    {
        timeline.Scene("The context is started");
        var started = new TaskCompletionSource<int>();
        AvSdkCallback callback = (code, _) => started.TrySetResult(code);
        Call("StartContext", () => _sdk.StartContext(callback));
        Show("StartContext", await started.Task);
        GC.KeepAlive(callback);

        timeline.Scene("The server refuses the signature");
        await EnterAsync(Stage.ExpiredSignature);

        timeline.Scene("The server times out twice; meanwhile the user presses Enter again, and then Exit");
        stage.LoseTheServerTwice();
        Task<int> first = EnterAsync(Stage.FreshSignature);
        await stage.WaitAsync(5);
        Call("EnterRoom again", () => _sdk.EnterRoom(Stage.Room, Stage.FreshSignature));
        await stage.WaitAsync(5);
        Call("ExitRoom", () => _sdk.ExitRoom()); // The user's wish is lost here: nobody will send it again.
        while (await first != 0)
        {
            first = EnterAsync(Stage.FreshSignature); // "Try again", at once, for every code.
        }

        timeline.Scene("Somebody else holds the room for a while");
        stage.SomebodyElseHoldsTheRoom();
        Call("EnterRoom", () => _sdk.EnterRoom(Stage.Room, Stage.FreshSignature));

        timeline.Scene("The camera is on already");
        stage.SomebodyElseSwitchesTheCameraOn();
        Call("EnableCamera", () => _sdk.EnableCamera(true));

        timeline.Scene("A view is asked of a member who sends no video");
        Call("RequestView of bob", () => _sdk.RequestView("bob", static (_, _) => { }));

        timeline.Scene("The session ends");
        Call("ExitRoom", () => _sdk.ExitRoom());
        Call("StopContext", () => _sdk.StopContext());
    }

    private async Task<int> EnterAsync(byte[] signature)
    {
        _entered = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        int code = Call("EnterRoom", () => _sdk.EnterRoom(Stage.Room, signature));
        if (code == 0)
        {
            code = await _entered.Task;
            Show("EnterRoom", code);
        }

        return code;
    }

    private int Call(string what, Func<int> call)
    {
        timeline.Asked(what);
        int code = call();
        if (code != 0)
        {
            Show(what, code);
        }

        return code;
    }

    private void Show(string what, int code) => timeline.Received($"{what}: {code}", code);
}
