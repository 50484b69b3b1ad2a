# shellcheck shell=bash
# A private PostgreSQL 15 on loopback for the length of a script: its own port, its own data in a temporary directory,
# no password. Needs base.sh, http.sh.

POSTGRES_BIN=${POSTGRES_BIN:-/usr/lib/postgresql/15/bin}

# PostgreSQL refuses to run as root; there its packaged user runs it.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# Starts it and exports TANDEM_TEST_POSTGRES, its address as a superuser. It is stopped and removed at exit. Tests go
# without fsync; `start_postgres durable` keeps it, for measuring.
start_postgres() {
  local durable=("-c fsync=off -c synchronous_commit=off -c full_page_writes=off")
  [ "${1:-}" != durable ] || durable=()
  [ -z "${TANDEM_TEST_POSTGRES:-}" ] || return 0
  [ -x "$POSTGRES_BIN/initdb" ] || die "PostgreSQL 15 is not at $POSTGRES_BIN: run script/bootstrap --for test"
  local home port
  home=$(mktemp -d "${TMPDIR:-/tmp}/tandem-postgres.XXXXXX")
  at_exit "stop_postgres '$home'"
  if [ "$(id -u)" = 0 ]; then chown postgres: "$home"; fi
  as_postgres "$POSTGRES_BIN/initdb" -D "$home/data" -U tandem -A trust -E UTF8 --locale=C -N >"$home.log" 2>&1 ||
    die "initdb failed: $(tail -n 5 "$home.log")"
  port=$(free_port)
  as_postgres "$POSTGRES_BIN/pg_ctl" -D "$home/data" -w -t 60 -l "$home/server.log" \
    -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories='' -c max_connections=300 \
        -c shared_buffers=128MB ${durable[*]}" start >>"$home.log" 2>&1 ||
    die "PostgreSQL did not start: $(tail -n 5 "$home/server.log" "$home.log" 2>/dev/null)"
  export TANDEM_TEST_POSTGRES="postgresql://tandem@127.0.0.1:$port/postgres"
}

stop_postgres() {
  local home=$1
  [ ! -e "$home/data/postmaster.pid" ] ||
    as_postgres "$POSTGRES_BIN/pg_ctl" -D "$home/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$home" "$home.log"
}
