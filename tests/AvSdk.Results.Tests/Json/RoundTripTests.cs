using System.Text.Json;
using CsCheck;

namespace AvSdk.Results.Tests.Json;

/// <summary>What is written reads back as what it was, whatever the number and the texts (rule M11).</summary>
public class RoundTripTests
{
    // Half of the characters are surrogates, so that well-formed pairs, lone halves and halves in the wrong order all occur.
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Char,
            Gen.Char['\ud800', '\udbff'],
            Gen.Char['\udc00', '\udfff'],
            Gen.Char[' ', '~']
        )
        .Array[0, 12]
        .Select(static chars => new string(chars));

    private static readonly Gen<string> WholeTexts = Gen.OneOf(
            Gen.Char[' ', '~'],
            Gen.Char['\0', '\ud7ff'],
            Gen.Char['\ue000', '\uffff']
        )
        .Array[0, 12]
        .Select(static chars => new string(chars));

    private static readonly int[] Corners =
    [
        .. AvErrorCatalog.AvSdk.Select(static row => row.Number),
        0,
        int.MinValue,
        int.MaxValue,
    ];

    private static readonly Gen<int> Codes = Gen.OneOf(
        Gen.Int,
        Gen.Int[0, 20_000],
        Gen.Int[0, Corners.Length - 1].Select(static index => Corners[index])
    );

    private static readonly Gen<AvResult> Results = Gen.Select(
        Codes,
        Texts.Null(),
        Texts.Null(),
        Gen.Enum<AvErrorReason>(),
        Gen.Bool,
        static (code, operation, message, reason, byWrapper) =>
        {
            AvResult told = AvResult.FromCode(code, operation, message);
            if (!told.IsSuccess && byWrapper)
            {
                return AvError.ByWrapper(told.Error.Code, reason, operation, message);
            }

            return told.IsSuccess || reason == AvErrorReason.None
                ? told.AcceptAlreadyInState()
                : AvResult.FromError(told.Error.WithReason(reason));
        }
    );

    public static TheoryData<int> Numbers() => [0, .. AvErrorCatalog.AvSdk.Select(static row => row.Number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void M11_EveryCodeOfTheTable_ReadsBack_WithAndWithoutDetails(int code)
    {
        foreach (string? operation in new[] { null, "EnterRoom", "" })
        {
            foreach (string? message in new[] { null, "sig expired {0}" })
            {
                Check(AvResult.FromCode(code, operation, message));
                Check(AvResult.FromCode(code, operation, message).AcceptAlreadyInState());
            }
        }
    }

    [Theory]
    [InlineData(1008)]
    [InlineData(10201)]
    [InlineData(19999)]
    [InlineData(20000)]
    [InlineData(65536)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void M3_ANumberThatTheTableLacks_ReadsBack_WithItsBandsCategory(int code)
    {
        AvResult read = Check(AvResult.FromCode(code, "EnterRoom"));

        Assert.False(read.Error!.Info.IsListed);
        Assert.Equal(
            code is >= 10001 and <= 19999 ? AvErrorCategory.Server : AvErrorCategory.General,
            read.Error.Category
        );
    }

    [Fact]
    public void M6_WhatTheWrapperDecided_ReadsBack_WithItsReason()
    {
        foreach (AvErrorReason reason in Enum.GetValues<AvErrorReason>())
        {
            foreach (AvErrorInfo row in AvErrorCatalog.AvSdk)
            {
                Check(AvError.ByWrapper(row.Code, reason, operation: null));
                Check(AvError.ByWrapper(row.Code, reason, "EnterRoom", "info"));
                Check(AvResult.FromCode(row.Number).Error!.WithReason(reason));
            }
        }
    }

    [Fact]
    public void M11_AnyResult_ReadsBack() =>
        Results.Sample(
            static result =>
            {
                Check(result);
            },
            iter: 20_000
        );

    [Fact]
    public void M11_AnyResultWithAValue_ReadsBack() =>
        Gen.Select(Results, WholeTexts.Null())
            .Sample(
                static (result, value) =>
                {
                    AvResult<string?> wanted = result.Map(() => value);

                    string json = JsonSerializer.Serialize(wanted);
                    AvResult<string?> read = JsonSerializer.Deserialize<AvResult<string?>>(json);

                    Assert.Equal(wanted, read);
                    SameOutcome.Check(wanted.Outcome, read.Outcome);
                },
                iter: 5_000
            );

    [Fact]
    public void AnError_NeverReadsBackAsASuccess_NorASuccessAsAnError() =>
        Results.Sample(
            static result =>
                JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(result)).IsSuccess == result.IsSuccess,
            iter: 5_000
        );

    private static AvResult Check(AvResult result)
    {
        AvResult read = JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(result));
        SameOutcome.Check(result.Outcome, read.Outcome);
        return read;
    }
}
