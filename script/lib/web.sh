# shellcheck shell=bash
# The web client: its packages and its build, each only when what it is made from changed. Needs base.sh, node.sh.

# One hash of the names and contents of what is given.
fingerprint() {
  (cd "$ROOT" && find "$@" -type f -not -path '*/node_modules/*' -print0 | sort -z |
    xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1)
}

install_web_packages() {
  [ -e "$ROOT/web/package-lock.json" ] || die "web/package-lock.json is missing: the web client is not in this tree"
  use_node
  local stamp=$ROOT/web/node_modules/.tandem-lock now
  now=$(fingerprint web/package.json web/package-lock.json)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then return; fi
  say "Installing the web client's packages"
  (cd "$ROOT/web" && npm ci --no-audit --no-fund --loglevel error)
  say "$now" >"$stamp"
}

web_inputs() {
  local path
  for path in web/src web/public web/index.html web/vite.config.ts web/tsconfig.json web/package-lock.json; do
    if [ -e "$ROOT/$path" ]; then say "$path"; fi
  done
}

build_web() {
  install_web_packages
  local stamp=$ROOT/web/dist/.built-from now inputs
  mapfile -t inputs < <(web_inputs)
  now=$(fingerprint "${inputs[@]}")
  if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then return; fi
  say "Building the web client"
  (cd "$ROOT/web" && npx vite build --logLevel warn)
  say "$now" >"$stamp"
}
