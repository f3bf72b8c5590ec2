using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>Operations whose event brings a value, through a pipeline (rules A12, A13, S5, T1).</summary>
public sealed class SlotOfValuesTests : IAsyncDisposable
{
    private static readonly AvOperation Upload = new("Upload", AvOperationClass.None) { Repeatable = true };
    private readonly PipelineRig _rig = new();
    private readonly AvCompletionSlots<string, string> _slots = new();
    private int _starts;

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A12_Uploads_RunSideBySide_AndFinishOutOfOrder()
    {
        Task<AvResult<string>> a = Run("a");
        Task<AvResult<string>> b = Run("b");
        await Started(2);

        _slots.Complete("b", 0, "file-b");
        _slots.Complete("a", 0, "file-a");

        Assert.Equal(AvResult.Success("file-b"), await _rig.Time.ResultOf(b));
        Assert.Equal(AvResult.Success("file-a"), await _rig.Time.ResultOf(a));
    }

    [Fact]
    public async Task T1_1005_IsRetriedThroughTheSlot_AndTheValueIsThatOfTheLastAttempt()
    {
        Task<AvResult<string>> a = Run("a");
        await Started(1);
        _slots.Complete("a", 1005, "of the first");
        await _rig.Time.AdvanceUntil(() => Volatile.Read(ref _starts) == 2);
        _slots.Complete("a", 0, "of the second");

        Assert.Equal(AvResult.Success("of the second"), await _rig.Time.ResultOf(a));
    }

    [Fact]
    public async Task S5_1003_StaysAnError_SinceNoValueCame()
    {
        Task<AvResult<string>> a = Run("a");
        await Started(1);
        _slots.Complete("a", 1003, "");

        Assert.Equal(1003, (await _rig.Time.ResultOf(a)).Error?.Number);
    }

    [Fact]
    public async Task TheOtherForms_WaitForTheSameEvent()
    {
        foreach (
            Func<AvCompletionSlot<string>, ValueTask<AvResult<string>>> run in new Func<
                AvCompletionSlot<string>,
                ValueTask<AvResult<string>>
            >[]
            {
                slot => _rig.Pipeline.RunAsync(Upload, slot, this, static rig => rig.Start()),
                slot => _rig.Pipeline.RunVoidAsync(Upload, slot, () => Start()),
                slot => _rig.Pipeline.RunVoidAsync(Upload, slot, this, static rig => rig.Start()),
            }
        )
        {
            int before = Volatile.Read(ref _starts);
            Task<AvResult<string>> running = run(_slots.For("a")).AsTask();
            await Started(before + 1);
            _slots.Complete("a", 0, "x");
            Assert.Equal(AvResult.Success("x"), await _rig.Time.ResultOf(running));
        }
    }

    private Task<AvResult<string>> Run(string key) =>
        _rig.Pipeline.RunAsync(Upload, _slots.For(key), Start, _rig.Token).AsTask();

    private int Start()
    {
        Interlocked.Increment(ref _starts);
        return 0;
    }

    // The slot is taken before the start runs, and the start has returned once the next turn of the thread is over.
    private async Task Started(int count)
    {
        await _rig.Time.Until(() => Volatile.Read(ref _starts) >= count);
        await _rig.Time.Pass(TimeSpan.Zero);
    }
}
