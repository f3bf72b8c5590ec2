namespace AvSdk.Results.Analyzers.Tests;

/// <summary>The hierarchy as the library declares it, cut down to what the snippets name.</summary>
internal static class HierarchySource
{
    public const string Text = """
        #nullable enable
        namespace AvSdk.Results
        {
            public readonly struct AvResult
            {
                public AvOutcome Outcome => null!;
            }

            public abstract class AvOutcome
            {
                private protected AvOutcome() { }
                public bool IsSuccess => this is AvSuccess;
                public string? Operation => null;
            }

            public sealed class AvSuccess : AvOutcome
            {
                public bool AlreadyInState => false;
                public bool Late => false;
            }

            public abstract class AvError : AvOutcome
            {
                private protected AvError() { }
                public AvErrorCode? Code => null;
                public int Number => 0;
                public AvErrorInfo Info => new();
                public void Deconstruct(out int number, out string? operation) => (number, operation) = (Number, Operation);
            }

            public sealed class AvStateError : AvError { }
            public sealed class AvArgumentError : AvError { }
            public sealed class AvNetworkError : AvError { }
            public sealed class AvServerError : AvError { }
            public sealed class AvGeneralError : AvError { }

            public enum AvErrorCode { Ok = 0, Timeout = 1005 }

            public sealed class AvErrorInfo
            {
                public string Name => "";
                public AvErrorText Text => new();
            }

            public sealed class AvErrorText
            {
                public string Advice => "";
            }
        }
        """;
}
