using AvSdk.Results;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// Takes the promises' value tasks through delegates. What Coyote makes of a value task that comes from a call into another
/// assembly is no valid program; it leaves alone what comes from a delegate.
/// </summary>
internal static class Detour
{
    private const string TaskOfPromise = "get_Task";

    public static void PlantInto(ModuleDefinition module)
    {
        MethodReference make = module.ImportReference(typeof(Func<ValueTask<AvResult>>).GetConstructors().Single());
        MethodReference invoke = module.ImportReference(typeof(Func<ValueTask<AvResult>>).GetMethod("Invoke"));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(static type => type.Methods))
        {
            if (!method.HasBody || !method.Body.Instructions.Any(IsDetoured))
            {
                continue;
            }

            method.Body.SimplifyMacros();
            foreach (Instruction call in method.Body.Instructions.Where(IsDetoured).ToArray())
            {
                ILProcessor code = method.Body.GetILProcessor();
                call.OpCode = OpCodes.Ldftn;
                Instruction delegated = Instruction.Create(OpCodes.Newobj, make);
                code.InsertAfter(call, delegated);
                code.InsertAfter(delegated, Instruction.Create(OpCodes.Callvirt, invoke));
            }

            method.Body.OptimizeMacros();
        }
    }

    private static bool IsDetoured(Instruction instruction) =>
        instruction.OpCode.FlowControl == FlowControl.Call
        && instruction.Operand is MethodReference { Name: TaskOfPromise, DeclaringType.Name: var type }
        && type is nameof(OutcomePromise);
}
