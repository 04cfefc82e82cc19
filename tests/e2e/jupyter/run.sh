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

# cannot WHAT: what is tested is our kernel, not this machine's way to a registry.
cannot() {
    echo "#### NOTHING WAS TESTED WITH JUPYTER'S CLIENTS: $1. Install ${packages[*]} chromium nodejs npm, and run this again. ####"
    exit 77
}

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
command -v chromium >/dev/null || missing+=(chromium)
command -v npm >/dev/null || missing+=(nodejs npm)
if [ "${#missing[@]}" -gt 0 ]; then
    echo "installing ${missing[*]}"
    timeout 180 apt-get -o DPkg::Lock::Timeout=120 update -qq || cannot "Debian's package lists cannot be fetched"
    DEBIAN_FRONTEND=noninteractive timeout 600 apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        cannot "Debian's packages cannot be installed"
fi
[ -d node_modules/playwright-core ] || timeout 180 npm ci --silent || cannot "playwright-core cannot be installed from npm"

# Lock files and build folders of their own: a build for one system must not change those of the repository.
timeout 900 dotnet publish "$root/src/Tenor.Cli" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    -p:NuGetLockFilePath="$work/locks/\$(MSBuildProjectName).json" --artifacts-path "$work/build" -o "$work/tenor" -v q -nologo

rm -rf "$work/home"
mkdir -p "$work/home"
nuget=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
export TENOR=$work/tenor/Tenor.Cli TENOR_ROOT=$root TENOR_WORK=$work TENOR_NUGET=$nuget HOME=$work/home NUGET_PACKAGES=$nuget
export JUPYTER_PLATFORM_DIRS=0 JUPYTER_ALLOW_INSECURE_WRITES=1 PYTHONDONTWRITEBYTECODE=1
unset JUPYTER_DATA_DIR JUPYTER_PATH JUPYTER_CONFIG_DIR JUPYTER_RUNTIME_DIR XDG_DATA_HOME VIRTUAL_ENV CONDA_PREFIX
exec "$python" run.py "$@"
