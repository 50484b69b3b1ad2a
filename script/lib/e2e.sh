# shellcheck shell=bash
# The end-to-end stage: a server on an empty data directory, one on the demonstration's, and Chromium. Needs
# test_stages.sh and what that needs.

# Starts a server on a data directory and waits until it answers; prints nothing. Sets SERVER_URL.
serve() {
  local data=$1 port
  port=$(free_port)
  "$TANDEM" serve --data "$data" --listen "127.0.0.1:$port" --web "$ROOT/web/dist" >"$data.log" 2>&1 &
  local server=$!
  at_exit "kill -TERM $server 2>/dev/null; wait $server 2>/dev/null"
  wait_until_ready "$server" 127.0.0.1 "$port" || die "the server did not start: $(tail -n 20 "$data.log")"
  SERVER_URL=http://127.0.0.1:$port
}

stage_e2e() {
  build_tandem
  build_web
  need web/playwright.config.ts "the end-to-end tests are not in this tree"
  local home
  home=$(mktemp -d "${TMPDIR:-/tmp}/tandem-e2e.XXXXXX")
  at_exit "keep_server_logs '$home'; rm -rf '$home'"
  mkdir "$home/fresh" "$home/demo"
  "$TANDEM" demo --data "$home/demo" --json >"$home/accounts.json"
  serve "$home/fresh"
  export TANDEM_URL=$SERVER_URL
  serve "$home/demo"
  export TANDEM_DEMO_URL=$SERVER_URL TANDEM_DEMO_ACCOUNTS=$home/accounts.json
  run_playwright
}

keep_server_logs() { cp "$1"/*.log "$LOGS/" 2>/dev/null; }

run_playwright() {
  local status=0
  cd "$ROOT/web"
  PLAYWRIGHT_JSON_OUTPUT_NAME=$LOGS/playwright.json PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 CHROMIUM="$(command -v chromium)" \
    npx playwright test --reporter=list,json || status=$?
  python3 "$ROOT/tests/counts.py" playwright "$LOGS/playwright.json" >>"$COUNTS"
  return "$status"
}
