# shellcheck shell=bash
# Debian packages from the declared lists in script/packages. Needs base.sh.

# The lists a purpose stands for.
lists_for() {
  case $1 in
    server) say runtime build ;;
    test) say runtime build test ;;
    bench) say runtime build bench ;;
    all) say runtime build test bench ;;
    *) die "unknown purpose '$1': say --for server, test, bench or all" ;;
  esac
}

# The packages of the lists, less those whose command somebody else provides.
wanted_packages() {
  local list line package command
  for list in "$@"; do
    while IFS= read -r line; do
      line=${line%%#*}
      read -r package command <<<"$line"
      [ -n "${package:-}" ] || continue
      [ -n "${command:-}" ] && command -v "${command#\?}" >/dev/null && continue
      say "$package"
    done <"$ROOT/script/packages/$list.txt"
  done | sort -u
}

missing_packages() {
  local wanted
  mapfile -t wanted < <(wanted_packages "$@")
  [ ${#wanted[@]} -gt 0 ] || return 0
  comm -23 <(printf '%s\n' "${wanted[@]}") \
    <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null |
      awk '$2 == "installed" { print $1 }' | sort -u)
}

# The package index is fetched when there is none of today.
refresh_index() {
  [ "${1:-}" = --now ] ||
    [ -z "$(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -mtime -1 -print -quit 2>/dev/null)" ] || return 0
  say "Fetching the package index"
  as_root apt-get update -qq
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  refresh_index
  apt_install "${missing[@]}" || { refresh_index --now && apt_install "${missing[@]}"; } || {
    tail -n 20 "$ROOT/build/bootstrap.log" >&2
    die "apt-get could not install: ${missing[*]} (its words are above and in build/bootstrap.log)"
  }
}

apt_install() {
  mkdir -p "$ROOT/build"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Use-Pty=0 "$@" >>"$ROOT/build/bootstrap.log" 2>&1
}
