# shellcheck shell=bash
# Runs the stages of a test run: each in its own process group with its own log, timed and counted. Needs base.sh.

LOGS=$ROOT/build/test-logs
ROWS=()
TOTAL_PASSED=0 TOTAL_FAILED=0 TOTAL_SKIPPED=0

# Inside a stage: adds to its counts.
count() { say "$1 $2 ${3:-0}" >>"$COUNTS"; }

# Inside a stage: one check, passed when the command succeeds. The stage goes on and fails at its end.
check() {
  local what=$1
  shift
  say "== $what"
  if "$@"; then
    count 1 0
  else
    say "FAILED: $what"
    count 0 1
  fi
}

sum_counts() { awk '{ p += $1; f += $2; s += $3 } END { printf "%d %d %d\n", p, f, s }' "$1"; }

# run_stage NAME: runs the function stage_NAME. Errors inside end the stage, not the run.
run_stage() {
  local name=$1 begun=$SECONDS status=0 passed failed skipped log
  log=$LOGS/$name.log
  mkdir -p "$LOGS"
  COUNTS=$LOGS/$name.counts
  : >"$COUNTS"
  say "-- $name"
  set -m
  (
    set +m
    # shellcheck disable=SC2034
    CLEANUPS=()
    trap run_cleanups EXIT
    "stage_$name"
  ) >"$log" 2>&1 </dev/null &
  STAGE_PID=$!
  set +m
  wait "$STAGE_PID" || status=$?
  STAGE_PID=
  read -r passed failed skipped < <(sum_counts "$COUNTS")
  # A stage that broke before it could count, or that ran nothing at all, has failed.
  if [ "$failed" = 0 ] && { [ "$status" != 0 ] || [ $((passed + failed)) = 0 ]; }; then failed=1; fi
  record_stage "$name" "$passed" "$failed" "$skipped" $((SECONDS - begun)) "$log"
}

record_stage() {
  local name=$1 passed=$2 failed=$3 skipped=$4 seconds=$5 log=$6 result=passed
  TOTAL_PASSED=$((TOTAL_PASSED + passed))
  TOTAL_FAILED=$((TOTAL_FAILED + failed))
  TOTAL_SKIPPED=$((TOTAL_SKIPPED + skipped))
  if [ "$failed" != 0 ]; then
    result=FAILED
    say "   the end of its log (all of it: ${log#"$ROOT"/}):"
    tail -n 120 "$log" | sed 's/^/   | /'
  fi
  say "   $result: $passed passed, $failed failed, $skipped skipped, $seconds s"
  ROWS+=("$(printf '%-12s %-7s %7d %7d %8d %6d s' "$name" "$result" "$passed" "$failed" "$skipped" "$seconds")")
}

# A run that is stopped takes its stage with it.
stop_stage() { [ -z "${STAGE_PID:-}" ] || kill -TERM -- "-$STAGE_PID" 2>/dev/null; }

# The table, and the closing line alone on the last line. Fails when anything failed.
summary() {
  say ""
  printf '%-12s %-7s %7s %7s %8s %8s\n' stage result passed failed skipped time
  printf '%s\n' "${ROWS[@]}"
  say ""
  say "$TOTAL_PASSED passed, $TOTAL_FAILED failed, $TOTAL_SKIPPED skipped"
  [ "$TOTAL_FAILED" = 0 ]
}
