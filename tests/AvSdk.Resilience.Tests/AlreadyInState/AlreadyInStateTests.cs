using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.AlreadyInState;

/// <summary>1003 is a success, unless the target is known to be another one (rules S1 to S5).</summary>
public sealed class AlreadyInStateTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S1_AlreadyInState_FromStartOrCallback_IsASuccessThatSaysSo(bool byCallback)
    {
        AvResult result = await _rig.Time.ResultAtOnceOf(Answer1003(byCallback)); // No callback is awaited.

        var success = Assert.IsType<AvSuccess>(result.Outcome);
        Assert.True(success.AlreadyInState);
        Assert.Equal(1003, success.Number);
        Assert.Single(_rig.Starts);
    }

    [Theory]
    [CombinatorialBools(3)]
    public async Task S2_Confirm_IsAskedOnTheSdksThread_AndDecides(bool byCallback, bool confirms, bool onTheThread)
    {
        List<int> asked = [];
        AvOperation operation = AvOperation.EnterRoom(42) with
        {
            Confirm = () =>
            {
                asked.Add(Environment.CurrentManagedThreadId);
                return confirms;
            },
        };
        Task<AvResult> Run() => Answer1003(byCallback, operation);

        AvResult result = await _rig.Time.ResultOf(onTheThread ? _rig.OnThread(Run) : Run());

        Assert.Equal([_rig.Dispatcher.ThreadId], asked);
        Assert.Equal(confirms, result.IsSuccess);
        Assert.Equal(1003, result.Outcome.Number);
        if (!confirms)
        {
            Assert.Equal(AvErrorCode.HasInTheState, Assert.IsType<AvStateError>(result.Outcome).Code);
        }

        Assert.Single(_rig.Starts);
    }

    [Fact]
    public async Task S2_AnExceptionOfConfirm_PassesToTheCaller_AndTheLaneIsFree()
    {
        AvOperation operation = AvOperation.EnterRoom(42) with
        {
            Confirm = static () => throw new InvalidTimeZoneException(),
        };
        Task<AvResult> entered = Answer1003(byCallback: false, operation);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _rig.Time.ResultOf(entered));

        _rig.OnStart = static start => start.Complete(0);
        Assert.True((await _rig.Time.ResultOf(_rig.Exit())).IsSuccess);
    }

    [Fact]
    public async Task S2_ASuccess_AsksNobody()
    {
        _rig.OnStart = static start => start.Complete(0);
        AvOperation operation = AvOperation.EnterRoom(42) with
        {
            Confirm = static () => throw new InvalidTimeZoneException(),
        };
        Assert.True((await _rig.Time.ResultOf(_rig.Enter(operation))).IsSuccess);
    }

    [Fact]
    public async Task S3_ATimeoutThenAlreadyInState_IsASuccess()
    {
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);
        _rig.CallBack(_rig.Last, 1005);
        await _rig.StartedInTime(2);
        _rig.CallBack(_rig.Last, 1003);

        AvResult result = await _rig.Time.ResultOf(entered);
        Assert.True(result.Outcome is AvSuccess { AlreadyInState: true });
    }

    [Fact]
    public async Task S4_TheHostIsTold_OnceASuccess()
    {
        List<int> told = [];
        await using var rig = new PipelineRig(options =>
            options.AlreadyInState.OnAlreadyInState = arguments =>
            {
                told.Add(arguments.Outcome.Outcome.Number);
                return default;
            }
        );
        rig.Answers(1005, 1003);
        await rig.Time.ResultOf(rig.Enter());
        Assert.Equal([1003], told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S5_WhereAValueWasWanted_1003_StaysAStateError(bool byCallback)
    {
        if (!byCallback)
        {
            _rig.Answers(1003);
        }

        _rig.OnStart = start => Callback(start, byCallback);
        AvResult<string> result = await _rig.Time.ResultOf(
            _rig.Upload(new AvOperation("Upload", AvOperationClass.None))
        );

        Assert.Equal(AvErrorCode.HasInTheState, Assert.IsType<AvStateError>(result.Outcome).Code);
        Assert.False(result.TryGetValue(out _));
        Assert.Single(_rig.Starts);
    }

    private Task<AvResult> Answer1003(bool byCallback, AvOperation? operation = null)
    {
        if (!byCallback)
        {
            _rig.Answers(1003);
        }

        _rig.OnStart = start => Callback(start, byCallback);
        return _rig.Enter(operation);
    }

    private static void Callback(NativeStart start, bool byCallback)
    {
        if (byCallback)
        {
            start.Complete(1003);
        }
    }
}
