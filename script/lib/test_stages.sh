# shellcheck shell=bash
# What each stage of script/test does. A stage whose inputs are missing fails and says which. Needs base.sh, stages.sh,
# node.sh, web.sh, http.sh, postgres.sh.

# The binary that the journeys, the durability test and the browser drive.
TANDEM=${TANDEM:-$ROOT/build/debug/bin/tandem}

need() { [ -e "$ROOT/$1" ] || die "$1 is missing: $2"; }

build_tandem() {
  need src/app/CMakeLists.txt "the server is not in this tree"
  [ "$TANDEM" != "$ROOT/build/debug/bin/tandem" ] || build_preset debug tandem
  [ -x "$TANDEM" ] || die "$TANDEM was not built"
}

stage_checks() {
  cd "$ROOT"
  check "includes keep the direction of the house" python3 tests/include_direction.py
  check "the include check finds what is planted" python3 tests/include_direction_test.py
  check "tracked files name no machine and no registry" python3 tests/tracked_files.py
  check "the documents' links lead somewhere" python3 tests/links.py
  check "the scripts are clean" shellcheck -x script/bootstrap script/server script/test script/bench .ci/run script/lib/*.sh
  check "the scripts hold their promises" python3 tests/scripts_test.py
  check "the journey runner holds its promises" python3 -m unittest discover -q -s tests/journeys -p '*_test.py'
}

# ctest of a preset on both databases; every GoogleTest binary leaves its counts.
run_ctest() {
  local preset=$1 results=$ROOT/build/$1/test-results
  rm -rf "$results"
  build_preset "$preset"
  local status=0
  GTEST_OUTPUT="json:$results/" ctest --test-dir "$ROOT/build/$preset" --output-on-failure --no-tests=error \
    -j "$(nproc)" || status=$?
  python3 "$ROOT/tests/counts.py" gtest "$results"/*.json >>"$COUNTS"
  return "$status"
}

stage_cpp() { run_ctest debug; }

stage_asan() {
  ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 \
    ASAN_SYMBOLIZER_PATH=/usr/bin/llvm-symbolizer-19 run_ctest asan
}

stage_tsan() {
  TSAN_OPTIONS="halt_on_error=1 suppressions=$ROOT/script/lib/tsan.supp external_symbolizer_path=/usr/bin/llvm-symbolizer-19" run_ctest tsan
}

stage_web() {
  need web/package.json "the web client is not in this tree"
  install_web_packages
  cd "$ROOT/web"
  check "types" npx tsc --noEmit
  check "lint and format" npx biome check .
  local status=0
  npx vitest run --reporter=default --reporter=json --outputFile.json="$LOGS/vitest.json" || status=$?
  python3 "$ROOT/tests/counts.py" vitest "$LOGS/vitest.json" >>"$COUNTS"
  return "$status"
}

same_as() { diff -u "$1" "$2" || { say "$1 is out of date: $3" && return 1; }; }

# The committed OpenAPI document is the server's, and the web client's types are made from it.
stage_api() {
  build_tandem
  install_web_packages
  need docs/openapi.json "run tandem openapi > docs/openapi.json"
  local fresh
  fresh=$(mktemp -d)
  at_exit "rm -rf '$fresh'"
  "$TANDEM" openapi >"$fresh/openapi.json"
  (cd "$ROOT/web" && node build/api-types.mjs "$fresh/schema.d.ts")
  cd "$ROOT"
  check "docs/openapi.json is what the server says" same_as docs/openapi.json "$fresh/openapi.json" \
    "run build/debug/bin/tandem openapi > docs/openapi.json"
  check "the web client's types are made from it" same_as web/src/shared/api/schema.d.ts "$fresh/schema.d.ts" \
    "run npm run api in web/"
}

stage_journeys() {
  build_tandem
  local status=0
  python3 "$ROOT/tests/journeys/run.py" --tandem "$TANDEM" --counts "$COUNTS" \
    --postgres "$TANDEM_TEST_POSTGRES" "$ROOT"/tests/journeys/*.journey || status=$?
  return "$status"
}

stage_durability() {
  build_tandem
  python3 "$ROOT/tests/kill9.py" --tandem "$TANDEM" --rounds "${TANDEM_KILLS:-50}"
  count 1 0
}

stage_fuzz() {
  need fuzz/CMakeLists.txt "the fuzz targets are not in this tree"
  build_preset fuzz
  local target
  for target in "$ROOT"/build/fuzz/bin/*_fuzz; do
    [ -x "$target" ] || die "no fuzz target was built"
    check "$(basename "$target") for 60 s" fuzz_one "$target"
  done
}

# What a fuzzer once found (fuzz/crashes) and good beginnings (fuzz/corpus) are read; new finds go to build/fuzz.
fuzz_one() {
  local name folder seeds=()
  name=$(basename "$1")
  for folder in "$ROOT/fuzz/crashes/$name" "$ROOT/fuzz/corpus/$name"; do
    [ ! -d "$folder" ] || seeds+=("$folder")
  done
  mkdir -p "$ROOT/build/fuzz/found/$name"
  "$1" -max_total_time="${TANDEM_FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$ROOT/build/fuzz/$name-" "$ROOT/build/fuzz/found/$name" "${seeds[@]}"
}
