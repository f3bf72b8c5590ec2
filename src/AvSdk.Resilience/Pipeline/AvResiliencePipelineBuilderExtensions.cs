using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Polly;
using Polly.Retry;

namespace AvSdk.Resilience;

/// <summary>Adds the strategies of this library to a Polly pipeline.</summary>
public static class AvResiliencePipelineBuilderExtensions
{
    private const string OptionsArePreserved = "All members of the options are preserved.";

    /// <summary>
    /// Adds all of them, outermost first: lane, total timeout, retry, conflict wait, already-in-state. Call the pipeline with
    /// <c>RunAsync</c>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="coordinator">The coordinator of the context of the SDK.</param>
    /// <param name="configure">Changes the defaults.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The builder or the coordinator is null.</exception>
    /// <exception cref="ValidationException">The options are invalid; the message has all the faults, a line each (rule O1).</exception>
    /// <exception cref="InvalidOperationException">The pipeline has some of them already.</exception>
    public static ResiliencePipelineBuilder<AvResult> AddAvResilience(
        this ResiliencePipelineBuilder<AvResult> builder,
        AvCoordinator coordinator,
        Action<AvResilienceOptions>? configure = null
    )
    {
        var options = new AvResilienceOptions();
        configure?.Invoke(options);
        return builder.AddAvResilience(coordinator, options);
    }

    /// <inheritdoc cref="AddAvResilience(ResiliencePipelineBuilder{AvResult}, AvCoordinator, Action{AvResilienceOptions}?)"/>
    /// <param name="builder">The builder.</param>
    /// <param name="coordinator">The coordinator of the context of the SDK.</param>
    /// <param name="options">The options; what is set in them later has no effect.</param>
    public static ResiliencePipelineBuilder<AvResult> AddAvResilience(
        this ResiliencePipelineBuilder<AvResult> builder,
        AvCoordinator coordinator,
        AvResilienceOptions options
    )
    {
        Check(builder, options);
        Given.Check(coordinator);
        List<string> faults = OptionFaults.Find(options, static member => member);
        if (options.Lane.Coordinator is { } other && other != coordinator)
        {
            faults.Add("Lane.Coordinator is another one than AddAvResilience was given. Leave it null.");
        }

        if (faults.Count > 0)
        {
            throw new ValidationException(string.Join(Environment.NewLine, faults));
        }

        builder.TimeProvider ??= coordinator.TimeProvider;
        AvLaneStrategyOptions lane = options.Lane.Copy();
        lane.Coordinator = coordinator;
        AvOutcomeResilienceStrategy.Times times = new(
            options.AttemptDeadline,
            options.TotalTimeout is { TimeoutGenerator: null } ? options.TotalTimeout.Timeout : TimeSpan.Zero
        );
        builder.AddAvLane(lane);
        builder.AddStrategy(context => new AvOutcomeResilienceStrategy(times, context.TimeProvider, context.Telemetry));
        if (options.TotalTimeout is { } timeout)
        {
            builder.AddTimeout(TotalTimeoutComposition.Compose(timeout));
        }

        return builder
            .AddAvRetry(options.Retry, options.Remedies)
            .AddAvConflictWait(options.ConflictWait, options.Remedies)
            .AddAvAlreadyInState(options.AlreadyInState, options.Remedies);
    }

    /// <summary>
    /// Adds the lane: one operation of a class at a time (rules L1 to L5, L7, L8). It belongs outermost; anything asynchronous
    /// before it could change the order of the calls. It also tells the pipeline its coordinator.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="coordinator">The coordinator of the context of the SDK.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The pipeline has a lane, or another strategy of this library, already.</exception>
    public static ResiliencePipelineBuilder<AvResult> AddAvLane(
        this ResiliencePipelineBuilder<AvResult> builder,
        AvCoordinator coordinator
    ) => builder.AddAvLane(new AvLaneStrategyOptions { Coordinator = Given.Check(coordinator) });

    /// <inheritdoc cref="AddAvLane(ResiliencePipelineBuilder{AvResult}, AvCoordinator)"/>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ValidationException">The options are invalid.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OptionsArePreserved)]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AvLaneStrategyOptions))]
    public static ResiliencePipelineBuilder<AvResult> AddAvLane(
        this ResiliencePipelineBuilder<AvResult> builder,
        AvLaneStrategyOptions options
    )
    {
        Check(builder, options);
        StrategyOrder.Enter(builder, StrategyOrder.Place.AddAvLane);
        options = options.Copy();
        return builder.AddStrategy(context => new AvLaneResilienceStrategy(options, context.Telemetry), options);
    }

    /// <summary>
    /// Adds Polly's retry for what the table says to retry and <c>ShouldHandle</c> adds, of operations that may be repeated
    /// (rules T1, T2). Zero attempts add nothing (rule T5).
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">Polly's options; <see cref="AvResilienceOptions.Retry"/> has defaults that suit the SDK.</param>
    /// <param name="remedies">Remedies that replace those of the table.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The builder or the options are null.</exception>
    /// <exception cref="ValidationException">The options are invalid.</exception>
    /// <exception cref="InvalidOperationException">It is not the place for it in this pipeline; the message says which is.</exception>
    public static ResiliencePipelineBuilder<AvResult> AddAvRetry(
        this ResiliencePipelineBuilder<AvResult> builder,
        RetryStrategyOptions<AvResult> options,
        AvRemedyOverrides? remedies = null
    )
    {
        Check(builder, options);
        if (options.ShouldHandle is null)
        {
            throw new ValidationException(
                "The retry's ShouldHandle is null. Leave it as it is to retry what the table says."
            );
        }

        StrategyOrder.Enter(builder, StrategyOrder.Place.AddAvRetry);
        return options.MaxRetryAttempts == 0
            ? builder
            : builder.AddRetry(RetryComposition.Compose(options, new AvRemedyMap(remedies)));
    }

    /// <summary>Adds the wait while somebody outside this library is in the way (rules C1 to C3).</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The options; the defaults when null.</param>
    /// <param name="remedies">Remedies that replace those of the table.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    /// <exception cref="ValidationException">The options are invalid.</exception>
    /// <exception cref="InvalidOperationException">It is not the place for it in this pipeline; the message says which is.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OptionsArePreserved)]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AvConflictWaitStrategyOptions))]
    public static ResiliencePipelineBuilder<AvResult> AddAvConflictWait(
        this ResiliencePipelineBuilder<AvResult> builder,
        AvConflictWaitStrategyOptions? options = null,
        AvRemedyOverrides? remedies = null
    )
    {
        options = options?.Copy() ?? new AvConflictWaitStrategyOptions();
        Check(builder, options);
        if (OptionFaults.FindFault(options, static member => member) is { } fault)
        {
            throw new ValidationException(fault);
        }

        StrategyOrder.Enter(builder, StrategyOrder.Place.AddAvConflictWait);
        var map = new AvRemedyMap(remedies);
        return builder.AddStrategy(
            context => new AvConflictWaitResilienceStrategy(options, map, context.TimeProvider, context.Telemetry),
            options
        );
    }

    /// <summary>Adds the strategy that takes 1003 for success (rules S1 to S5).</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The options; the defaults when null.</param>
    /// <param name="remedies">Remedies that replace those of the table.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    /// <exception cref="ValidationException">The options are invalid.</exception>
    /// <exception cref="InvalidOperationException">It is not the place for it in this pipeline; the message says which is.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OptionsArePreserved)]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof(AvAlreadyInStateStrategyOptions))]
    public static ResiliencePipelineBuilder<AvResult> AddAvAlreadyInState(
        this ResiliencePipelineBuilder<AvResult> builder,
        AvAlreadyInStateStrategyOptions? options = null,
        AvRemedyOverrides? remedies = null
    )
    {
        options = options?.Copy() ?? new AvAlreadyInStateStrategyOptions();
        Check(builder, options);
        StrategyOrder.Enter(builder, StrategyOrder.Place.AddAvAlreadyInState);
        var map = new AvRemedyMap(remedies);
        return builder.AddStrategy(
            context => new AvAlreadyInStateResilienceStrategy(options, map, context.Telemetry),
            options
        );
    }

    private static void Check(ResiliencePipelineBuilder<AvResult> builder, object options)
    {
        Given.Check(builder);
        Given.Check(options);
    }
}
