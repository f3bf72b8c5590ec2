// Virtual time steps when the pool is idle, and the random walk keeps all of it busy.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
