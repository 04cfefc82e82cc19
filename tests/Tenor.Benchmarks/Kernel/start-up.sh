#!/usr/bin/env bash
# Measures how soon a cold kernel answers its first cell and how much memory it then holds, beside ipykernel in the same run.
# Needs Debian's python3-jupyter-client and python3-ipykernel. Usage: start-up.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd ../../.. && pwd)
work=$root/artifacts/jupyter
dotnet publish "$root/src/Tenor.Cli" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    -p:NuGetLockFilePath="$work/locks/\$(MSBuildProjectName).json" --artifacts-path "$work/build" -o "$work/tenor" -v q -nologo
exec /usr/bin/python3 start_up.py "$work/tenor/Tenor.Cli" "${1:-10}"
