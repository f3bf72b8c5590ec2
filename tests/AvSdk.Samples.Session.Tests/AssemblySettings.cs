// Virtual time steps when the pool is idle: it wants the process for itself.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
