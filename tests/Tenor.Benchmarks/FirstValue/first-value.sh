#!/usr/bin/env bash
# How long a cold `tenor run` takes, from process start until it has ended with the notebook's values written: the command as it is
# shipped, on a notebook of two lines. Prints the median, the least and the most of RUNS. Usage: first-value.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd ../../.. && pwd)
runs=${1:-15}
work=$root/artifacts/first-value
dotnet publish "$root/src/Tenor.Cli" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    -p:NuGetLockFilePath="$work/locks/\$(MSBuildProjectName).json" --artifacts-path "$work/build" -o "$work/tenor" -v q -nologo
times=$work/times
: > "$times"
for _ in $(seq "$runs"); do
    rm -f "$work/out.ipynb"
    from=${EPOCHREALTIME//[!0-9]/}
    "$work/tenor/Tenor.Cli" run two-lines.ipynb -o "$work/out.ipynb" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    to=${EPOCHREALTIME//[!0-9]/}
    grep -q '"text/plain": *\[\? *"\?14' <(tr -d '\n' < "$work/out.ipynb") || { echo "The notebook's value is missing: $work/out.ipynb"; exit 1; }
    echo $(((to - from) / 1000)) >> "$times"
done
sort -n "$times" | awk '{ t[NR] = $1 } END { m = NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2
    printf "tenor run, two lines, cold: median %d ms, least %d, most %d (n %d)\n", m, t[1], t[NR], NR }'
