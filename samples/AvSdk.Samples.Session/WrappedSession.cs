using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Samples.Session;

/// <summary>The session as it is written with this library. This is the file to copy from.</summary>
internal sealed class WrappedSession : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly IFakeAvSdk _sdk;
    private readonly Timeline _timeline;
    private readonly AvDispatcher _thread;
    private readonly AvCoordinator _coordinator;
    private readonly ResiliencePipeline<AvResult> _pipeline;
    private readonly AvCompletionSlot _entered = new();
    private readonly AvCompletionSlot _exited = new();
    private readonly List<string> _faults = [];

    private WrappedSession(Stage stage, Timeline timeline)
    {
        _stage = stage;
        _sdk = stage.Sdk;
        _timeline = timeline;

        _thread = stage.Thread;
        _coordinator = new AvCoordinator(_thread, options: new() { TimeProvider = stage.TimeProvider });
        _pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(
                _coordinator,
                options =>
                {
                    // The SDK gives up after 30 s of its own. Where its clock runs 30 times as fast as this machine's, the
                    // default of 35 s would leave the machine a sixth of a second.
                    options.AttemptDeadline = TimeSpan.FromMinutes(2);
                    RemedyLog.Attach(options, timeline);
                }
            )
            .Build();

        // The SDK reports these through events that are set once: a slot stands for each.
        _sdk.EnterRoomComplete += _entered.Complete;
        _sdk.ExitRoomComplete += _exited.Complete;
        _sdk.RoomDisconnected += _coordinator.NotifyDisconnected;
    }

    /// <returns>What did not come out as it should.</returns>
    public static async Task<IReadOnlyList<string>> PlayAsync(Stage stage, Timeline timeline)
    {
        await using var session = new WrappedSession(stage, timeline);
        await session.PlayAsync();
        return session._faults;
    }

    public ValueTask DisposeAsync() => _coordinator.DisposeAsync();

    private async Task PlayAsync()
    {
        await _thread.InvokeAsync(_sdk.BindToCurrentThread);

        _timeline.Scene("The context is started");
        await Expect<AvSuccess>("StartContext", StartAsync());

        _timeline.Scene("The server refuses the signature");
        await Expect<AvServerError>("EnterRoom with an expired signature", EnterAsync(Stage.ExpiredSignature));

        _timeline.Scene("The server times out twice; meanwhile the user presses Enter again, and then Exit");
        await EnterEnterExitAsync();

        _timeline.Scene("Somebody else holds the room for a while");
        _stage.SomebodyElseHoldsTheRoom();
        await Expect<AvSuccess>("EnterRoom", EnterAsync(Stage.FreshSignature));

        _timeline.Scene("The camera is on already");
        await _thread.InvokeAsync(_stage.SomebodyElseSwitchesTheCameraOn);
        await Expect<AvSuccess>("EnableCamera", EnableCameraAsync());

        _timeline.Scene("A view is asked of a member who sends no video");
        await Expect<AvStateError>("RequestView of bob", RequestViewAsync("bob"));
        _sdk.AddMember("bob", hasVideo: true);
        await Expect<AvSuccess>("RequestView of bob, who now sends video", RequestViewAsync("bob"));

        _timeline.Scene("A voice message is uploaded");
        await UploadAsync("hello.silk");

        _timeline.Scene("The session ends");
        await Expect<AvSuccess>("ExitRoom", ExitAsync());
        await Expect<AvSuccess>("StopContext", StopAsync());
    }

    private async Task EnterEnterExitAsync()
    {
        _stage.LoseTheServerTwice();
        Task first = Expect<AvSuccess>("EnterRoom", EnterAsync(Stage.FreshSignature));
        await _stage.WaitAsync(5);
        ValueTask<AvResult> again = EnterAsync(Stage.FreshSignature);
        await _stage.WaitAsync(5);
        ValueTask<AvResult> exit = ExitAsync();
        await first;
        await Expect<AvSuccess>("EnterRoom again", again);
        await Expect<AvSuccess>("ExitRoom", exit);
        if (_sdk.RoomState != AvRoomState.Exited)
        {
            _faults.Add("the user pressed Exit last and is still in the room");
        }
    }

    // The callback is given with the call. Native code keeps no delegate alive: Keep does.
    private ValueTask<AvResult> StartAsync() =>
        Ask(
            AvOperation.StartContext(),
            operation =>
                _pipeline.RunAsync(operation, done => _sdk.StartContext(done.Keep<AvSdkCallback>(done.Complete)))
        );

    private ValueTask<AvResult> EnterAsync(byte[] signature) =>
        Ask(
            AvOperation.EnterRoom(Stage.Room) with
            {
                Confirm = () => _sdk.CurrentRoom == Stage.Room,
            },
            operation => _pipeline.RunAsync(operation, _entered, () => _sdk.EnterRoom(Stage.Room, signature))
        );

    private ValueTask<AvResult> ExitAsync() =>
        Ask(AvOperation.ExitRoom(), operation => _pipeline.RunAsync(operation, _exited, _sdk.ExitRoom));

    private ValueTask<AvResult> StopAsync() =>
        Ask(AvOperation.StopContext(), operation => _pipeline.RunAsync(operation, _sdk.StopContext));

    private ValueTask<AvResult> EnableCameraAsync() =>
        Ask(
            AvOperation.OpenDevice("camera"),
            operation => _pipeline.RunAsync(operation, () => _sdk.EnableCamera(true))
        );

    private ValueTask<AvResult> RequestViewAsync(string member) =>
        Ask(
            AvOperation.RequestView(member),
            operation =>
                _pipeline.RunAsync(operation, done => _sdk.RequestView(member, done.Keep<AvSdkCallback>(done.Complete)))
        );

    private async Task UploadAsync(string path)
    {
        _timeline.Asked("Upload");
        TimeSpan begun = _timeline.Now;
        AvResult<string> uploaded = await _pipeline.RunAsync<string>(
            new AvOperation("Upload", AvOperationClass.None),
            done => _sdk.Upload(path, done.Keep<UploadCallback>((code, _, fileId) => done.Complete(code, fileId)))
        );
        Receive<AvSuccess>("Upload", uploaded.WithoutValue(), begun);
    }

    private ValueTask<AvResult> Ask(AvOperation operation, Func<AvOperation, ValueTask<AvResult>> run)
    {
        _timeline.Asked(operation.Name);
        return run(operation);
    }

    private async Task Expect<TOutcome>(string what, ValueTask<AvResult> pending)
        where TOutcome : AvOutcome
    {
        TimeSpan begun = _timeline.Now;
        Receive<TOutcome>(what, await pending, begun);
    }

    private void Receive<TOutcome>(string what, AvResult result, TimeSpan begun)
        where TOutcome : AvOutcome
    {
        string text = result.Outcome switch
        {
            AvSuccess { AlreadyInState: true } => "success, it was so already",
            AvSuccess => "success",
            AvStateError e => $"the wrong moment, {e.Info.Name}: {e.Info.Text.Advice}",
            AvServerError e => $"the server refused, {e.Info.Name}: {e.Info.Text.Advice}",
            AvError e => $"{e.Info.Name}: {e.Info.Text.Advice}",
        };
        _timeline.Received($"{what}: {text}", result.Error?.Number ?? 0, _timeline.Now - begun);
        if (result.Outcome is not TOutcome)
        {
            _faults.Add($"{what} came to '{result}'");
        }
    }
}
