using Microsoft.Coyote.Runtime;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>A fault that is planted into the compiled code of one method.</summary>
/// <param name="Name">What is wrong then.</param>
/// <param name="Type">The type whose method it is.</param>
/// <param name="Method">The method.</param>
/// <param name="Plant">Changes the method.</param>
internal sealed record Fault(string Name, Type Type, string Method, Action<MethodDefinition> Plant)
{
    public string Assembly => Type.Assembly.GetName().Name!;

    public override string ToString() => Name;

    public void PlantInto(ModuleDefinition module)
    {
        MethodDefinition method = module
            .GetType(Type.FullName)
            .Methods.Single(method => method.Name == Method && method.HasBody);
        method.Body.SimplifyMacros();
        Plant(method);
        method.Body.OptimizeMacros();
    }

    /// <summary>The method takes no lock, so that others may get in before each of its steps, and of what it does under the lock.</summary>
    public static void Unlock(MethodDefinition method)
    {
        foreach (Instruction call in CallsOf(nameof(Monitor.Enter), method))
        {
            PopInstead(method, call, 2); // The flag stays false, so that the lock is not left either.
        }

        HashSet<MethodDefinition> parts = [];
        AddPartsOf(method, parts);
        foreach (MethodDefinition part in parts)
        {
            part.Body.SimplifyMacros();
            Interleave(part);
            part.Body.OptimizeMacros();
        }
    }

    /// <summary>The method leaves a call out.</summary>
    /// <param name="callee">Which.</param>
    /// <param name="answer">What it seems to have answered.</param>
    public static Action<MethodDefinition> Skip(string callee, int answer = 0) =>
        method =>
        {
            foreach (Instruction call in CallsOf(callee, method))
            {
                var called = (MethodReference)call.Operand;
                Instruction last = PopInstead(method, call, called.Parameters.Count + (called.HasThis ? 1 : 0));
                if (called.ReturnType.MetadataType != MetadataType.Void)
                {
                    method.Body.GetILProcessor().InsertAfter(last, Instruction.Create(OpCodes.Ldc_I4, answer));
                }
            }
        };

    /// <summary>The method calls another of the same signature.</summary>
    public static Action<MethodDefinition> Call(string instead, string of) =>
        method =>
        {
            foreach (Instruction call in CallsOf(of, method))
            {
                ((MethodReference)call.Operand).Name = instead;
            }
        };

    /// <summary>The method finds another value in a field.</summary>
    public static Action<MethodDefinition> Read(string field, int instead) =>
        method =>
        {
            foreach (Instruction step in AccessesTo(field, OpCodes.Ldfld, method))
            {
                Instruction last = PopInstead(method, step, 1);
                method.Body.GetILProcessor().InsertAfter(last, Instruction.Create(OpCodes.Ldc_I4, instead));
            }
        };

    /// <summary>The method leaves a field as it is.</summary>
    public static Action<MethodDefinition> Keep(string field) =>
        method => Array.ForEach(AccessesTo(field, OpCodes.Stfld, method), step => PopInstead(method, step, 2));

    /// <summary>The method's last loop ends after its first round.</summary>
    public static void Unloop(MethodDefinition method)
    {
        Instruction branch = method.Body.Instructions.Last(static instruction =>
            instruction.OpCode.FlowControl == FlowControl.Cond_Branch
            && instruction.Operand is Instruction target
            && target.Offset < instruction.Offset
        );
        PopInstead(method, branch, branch.OpCode.StackBehaviourPop == StackBehaviour.Pop1_pop1 ? 2 : 1);
    }

    /// <summary>The method, its lambdas, and those of its type that it calls; who takes the lock again does no part of its work.</summary>
    private static void AddPartsOf(MethodDefinition method, HashSet<MethodDefinition> parts)
    {
        if (!parts.Add(method))
        {
            return;
        }

        foreach (
            MethodDefinition callee in method
                .Body.Instructions.Select(static one => one.Operand)
                .OfType<MethodDefinition>()
        )
        {
            if (IsWithin(callee.DeclaringType, method.DeclaringType) && callee.HasBody && !TakesLock(callee))
            {
                AddPartsOf(callee, parts);
            }
        }
    }

    // A lambda is in a type within that of its method, and calls back into it.
    private static bool IsWithin(TypeDefinition type, TypeDefinition other) =>
        (type.DeclaringType ?? type) == (other.DeclaringType ?? other);

    private static bool TakesLock(MethodDefinition method) =>
        method.Body.Instructions.Any(static one => one.Operand is MethodReference { Name: nameof(Monitor.Enter) });

    private static void Interleave(MethodDefinition method)
    {
        MethodReference interleave = method.Module.ImportReference(
            typeof(SchedulingPoint).GetMethod(nameof(SchedulingPoint.Interleave))
        );
        foreach (
            Instruction step in method.Body.Instructions.Where(static step => step.Operand is FieldReference).ToArray()
        )
        {
            // The step moves behind, so that whoever jumps to it still comes here first.
            method
                .Body.GetILProcessor()
                .InsertAfter(step, Instruction.Create(step.OpCode, (FieldReference)step.Operand));
            step.OpCode = OpCodes.Call;
            step.Operand = interleave;
        }
    }

    private static Instruction[] AccessesTo(string field, OpCode access, MethodDefinition method)
    {
        Instruction[] accesses =
        [
            .. method.Body.Instructions.Where(step =>
                step.OpCode == access && ((FieldReference)step.Operand).Name == field
            ),
        ];
        return accesses.Length > 0 ? accesses : throw new InvalidOperationException($"{method} has no {field}.");
    }

    private static Instruction[] CallsOf(string callee, MethodDefinition method)
    {
        Instruction[] calls =
        [
            .. method.Body.Instructions.Where(instruction => (instruction.Operand as MethodReference)?.Name == callee),
        ];
        return calls.Length > 0 ? calls : throw new InvalidOperationException($"{method} calls no {callee}.");
    }

    // In place: whoever jumps there still does.
    private static Instruction PopInstead(MethodDefinition method, Instruction instruction, int count)
    {
        instruction.OpCode = OpCodes.Pop;
        instruction.Operand = null;
        for (; count > 1; count--)
        {
            method.Body.GetILProcessor().InsertAfter(instruction, Instruction.Create(OpCodes.Pop));
            instruction = instruction.Next;
        }

        return instruction;
    }
}
