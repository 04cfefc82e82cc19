#!/usr/bin/env bash
# The cell language beside Roslyn's scripting, each as it ships: ours compiled ahead, as the package for one kind of machine is, Roslyn as
# its package has it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd ../../.. && pwd)
work=$root/artifacts/scripting
dotnet publish "$root/tests/Tenor.Benchmarks" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    -p:NuGetLockFilePath="$work/locks/\$(MSBuildProjectName).json" --artifacts-path "$work/build" -o "$work/benchmarks" -v q -nologo
"$work/benchmarks/Tenor.Benchmarks" scripting
