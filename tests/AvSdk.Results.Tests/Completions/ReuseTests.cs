using System.Diagnostics.CodeAnalysis;
using CsCheck;

namespace AvSdk.Results.Tests.Completions;

/// <summary>
/// A model of one operation after another: whatever the order of the steps, each operation has its own answer, and what
/// comes too often or too late harms none of the others (rules A1 to A7). CsCheck prints the seed and the shortest example.
/// </summary>
public class ReuseTests
{
    private static readonly int[] Codes = [0, 0, 1002, 1005, 10003, -4];

    private static readonly Gen<Step[]> Steps = Gen.Select(
            Gen.Enum<StepKind>(),
            Gen.Int[0, 5],
            Gen.Int[0, 5].Select(static index => Codes[index])
        )
        .Select(static (kind, which, code) => new Step(kind, which, code))
        .Array[1, 24];

    public enum StepKind
    {
        Start,
        StartRefused,
        StartWithEarlyCallback,
        Callback,
        Cancel,
        Take,
    }

    [Fact]
    public void A4_InAnyOrderOfSteps_EachOperationHasItsOwnAnswer() =>
        Steps.Sample(static steps => Play(steps), iter: 20_000);

    private static void Play(Step[] steps)
    {
        var operations = new List<Operation>();
        foreach ((StepKind kind, int which, int code) in steps)
        {
            Operation? old = operations.Count == 0 ? null : operations[which % operations.Count];
            switch (kind)
            {
                case StepKind.Callback:
                    old?.Callback(code);
                    break;
                case StepKind.Cancel:
                    old?.Cancel();
                    break;
                case StepKind.Take:
                    old?.Take();
                    break;
                default:
                    operations.Add(new Operation(kind, code));
                    break;
            }

            operations.ForEach(static operation => operation.Check());
        }

        operations.ForEach(static operation =>
        {
            operation.Callback(0);
            operation.Take();
        });
    }

    private readonly record struct Step(StepKind Kind, int Which, int Code);

    /// <summary>An operation, and beside it what the rules say that it comes to.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "A token source without a timer holds nothing but memory.")]
    [SuppressMessage("Reliability", "CA2012", Justification = "Kept so that it can be taken at any later step, once.")]
    private sealed class Operation
    {
        private const int Cancelled = int.MinValue;
        private readonly CancellationTokenSource _source = new();
        private readonly ValueTask<AvResult> _pending;
        private AvCompletion _completion;
        private int? _expected;
        private bool _taken;

        public Operation(StepKind kind, int code)
        {
            bool early = kind == StepKind.StartWithEarlyCallback;
            int returned = kind == StepKind.StartRefused ? code : 0;
            _pending = AvCall.RunAsync(
                done =>
                {
                    _completion = done;
                    if (early)
                    {
                        done.Complete(code, "early");
                    }

                    return returned;
                },
                cancellationToken: _source.Token
            );
            _expected = returned != 0 || early ? code : null;
        }

        public void Callback(int code)
        {
            _completion.Complete(code, "text");
            _expected ??= code;
        }

        public void Cancel()
        {
            _source.Cancel();
            _expected ??= Cancelled;
        }

        public void Check() => Require(_taken || _pending.IsCompleted == _expected is not null);

        public void Take()
        {
            if (_taken || _expected is null)
            {
                return;
            }

            _taken = true;
            if (_expected == Cancelled)
            {
                Require(Record.Exception(() => _pending.GetAwaiter().GetResult()) is OperationCanceledException);
            }
            else
            {
                Require(_pending.GetAwaiter().GetResult().Outcome.Number == _expected);
            }
        }

        private static void Require(bool condition) => Assert.True(condition);
    }
}
