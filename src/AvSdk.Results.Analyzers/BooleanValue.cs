namespace AvSdk.Results.Analyzers;

internal sealed class BooleanValue(bool value) : SwitchedValue
{
    public override Verdict IsConstant(object? constant) => value.Equals(constant) ? Verdict.Always : Verdict.Never;
}
