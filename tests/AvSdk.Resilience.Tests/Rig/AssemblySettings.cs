// What is allocated is measured, and virtual time steps when the pool is idle: both want the process for themselves.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
