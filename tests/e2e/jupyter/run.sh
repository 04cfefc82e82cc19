#!/usr/bin/env bash
# Runs the kernel under real Jupyter clients. Installs from Debian what is missing, builds the command as it is shipped,
# and ends with "N passed, N failed". Everything it writes is below artifacts/jupyter.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd ../../.. && pwd)
work=$root/artifacts/jupyter
# Clients of Debian's own Python, whatever other Python is first on PATH.
python=/usr/bin/python3
packages=(python3-jupyter-client python3-nbclient jupyter-nbconvert jupyter-notebook python3-jupyter-kernel-test python3-ipykernel)

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
command -v chromium >/dev/null || missing+=(chromium)
command -v npm >/dev/null || missing+=(nodejs npm)
if [ "${#missing[@]}" -gt 0 ]; then
    echo "installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
[ -d node_modules/playwright-core ] || npm ci --silent

# Lock files and build folders of their own: a build for one system must not change those of the repository.
dotnet publish "$root/src/Tenor.Cli" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    -p:NuGetLockFilePath="$work/locks/\$(MSBuildProjectName).json" --artifacts-path "$work/build" -o "$work/tenor" -v q -nologo

rm -rf "$work/home"
mkdir -p "$work/home"
export TENOR=$work/tenor/Tenor.Cli TENOR_ROOT=$root TENOR_WORK=$work HOME=$work/home
export JUPYTER_PLATFORM_DIRS=0 JUPYTER_ALLOW_INSECURE_WRITES=1 PYTHONDONTWRITEBYTECODE=1
unset JUPYTER_DATA_DIR JUPYTER_PATH JUPYTER_CONFIG_DIR JUPYTER_RUNTIME_DIR XDG_DATA_HOME VIRTUAL_ENV CONDA_PREFIX
exec "$python" run.py "$@"
