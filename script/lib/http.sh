# shellcheck shell=bash
# Talking to a server on this machine with nothing but bash. Needs base.sh.

# A TCP port of the loopback that nobody listens on.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      say "$port"
      return
    fi
  done
}

# The status of GET http://HOST:PORT/PATH, or nothing when nobody answers.
http_status() {
  local host=$1 port=$2 path=$3
  (
    exec 3<>"/dev/tcp/$host/$port"
    printf 'GET %s HTTP/1.1\r\nHost: %s:%s\r\nConnection: close\r\n\r\n' "$path" "$host" "$port" >&3
    read -t 5 -r _ status _ <&3
    say "$status"
  ) 2>/dev/null || true
}

# Waits until the server of process PID is ready, at most two minutes.
wait_until_ready() {
  local pid=$1 host=$2 port=$3 deadline=$((SECONDS + 120))
  until [ "$(http_status "$host" "$port" /readyz)" = 200 ]; do
    kill -0 "$pid" 2>/dev/null || return 1
    [ $SECONDS -lt $deadline ] || return 1
    read -t 0.05 -r _ <> <(:) || true
  done
}
