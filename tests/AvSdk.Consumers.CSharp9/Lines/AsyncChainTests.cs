using System.Threading.Tasks;
using AvSdk.Results;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    /// <summary>The asynchronous forms, as C# 9 binds them: no lambda is ambiguous, and none is left unawaited.</summary>
    public class AsyncChainTests
    {
        [Fact]
        public async Task LambdasAndMethodGroups_OfEitherKindOfTask_Bind()
        {
            string seen = "";

            AvResult<string> result = await ByTask(1)
                .BindAsync(ByValueTask)
                .BindAsync(id => ByValueTask(id))
                .BindAsync(ByTask)
                .BindAsync(id => ByTask(id))
                .TapAsync(async id =>
                {
                    await Task.Yield();
                    seen += "a" + id;
                })
                .TapAsync(id => seen += "b" + id)
                .MapAsync(async id =>
                {
                    await Task.Yield();
                    return id + 1;
                })
                .MapAsync(id => NumberByValueTask(id))
                .MapAsync(id => "room " + id);

            Assert.Equal(AvResult.Success("room 7"), result);
            Assert.Equal("a6b6", seen);
        }

#pragma warning disable CA2012 // The analyzer does not see that a query hands its ValueTask on to the next step.
        [Fact]
        public async Task AQuery_StopsAtTheFirstFailure()
        {
            AvResult<int> read = await (
                from first in ByTask(1)
                from second in ByValueTask(first)
                from third in AvResult.FromCode(1202).AsFailure<int>()
                select first + second + third
            );

            Assert.Equal(1202, read.Error.Number);
        }
#pragma warning restore CA2012

        private static Task<AvResult<int>> ByTask(int id) => Task.FromResult(AvResult.Success(id + 1));

        private static ValueTask<AvResult<int>> ByValueTask(int id) =>
            new ValueTask<AvResult<int>>(AvResult.Success(id + 1));

        private static ValueTask<int> NumberByValueTask(int id) => new ValueTask<int>(id);
    }
}
