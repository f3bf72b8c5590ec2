using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    /// <summary>Unity runs on Mono: there the same tests run once more, where this machine has it.</summary>
    public class MonoTests
    {
        private const string NoColor = "-noColor";

        [Fact]
        public async Task TheSameTests_PassOnMono()
        {
            string program = FindProgram();
            Assert.SkipUnless(
                File.Exists(program),
                "the net472 build of these tests is not there: it was left out of this build"
            );
            using Process mono = Start(program);
            Task<string> errors = mono.StandardError.ReadToEndAsync();
            string output = await mono.StandardOutput.ReadToEndAsync();
            await mono.WaitForExitAsync();

            Assert.True(mono.ExitCode == 0, output + await errors);
            TestContext.Current.TestOutputHelper?.WriteLine(output);
        }

        /// <summary>The build for the other framework lies beside this one, whatever the layout of the output is.</summary>
        private static string FindProgram()
        {
            string here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
            string folder = Path.GetFileName(here).Replace("net10.0", "net472", StringComparison.Ordinal);
            string name = typeof(MonoTests).Assembly.GetName().Name + ".exe";
            return Path.Combine(Path.GetDirectoryName(here), folder, name);
        }

        private static Process Start(string program)
        {
            bool isWindows = OperatingSystem.IsWindows();
            var start = new ProcessStartInfo(
                isWindows ? program : "mono",
                isWindows ? NoColor : "\"" + program + "\" " + NoColor
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };

            try
            {
                return Process.Start(start);
            }
            catch (Win32Exception)
            {
                Assert.Skip("mono is not installed: the same tests have passed on .NET only");
                throw;
            }
        }
    }
}
