# shellcheck shell=bash
# Where the project is, how its scripts speak, and how they stop what they started. Source it; it runs nothing.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export ROOT
# Worktrees of one machine share compiled files.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$ROOT} CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*"; }

die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this needs root: run it as root, or install sudo and try again"
  fi
}

# Commands that run when the script ends, the last one added first.
CLEANUPS=()
at_exit() { CLEANUPS+=("$*"); }
run_cleanups() {
  local status=$? i
  trap - EXIT
  for ((i = ${#CLEANUPS[@]} - 1; i >= 0; i--)); do
    eval "${CLEANUPS[i]}" || true
  done
  exit "$status"
}
trap run_cleanups EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The configure and build of a preset; `build_preset debug tandem` builds only that target. Configuring takes a second
# and notices new folders.
build_preset() {
  local preset=$1 targets=()
  shift
  [ $# = 0 ] || targets=(--target "$@")
  (
    cd "$ROOT"
    cmake --preset "$preset"
    cmake --build "build/$preset" "${targets[@]}"
  )
}
