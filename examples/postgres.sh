#!/usr/bin/env bash
# A PostgreSQL for trying things out, without docker and without touching a server that is there already:
#   examples/postgres.sh start FOLDER   makes it in FOLDER (new or from an earlier start), prints its JDBC address
#   examples/postgres.sh stop FOLDER    stops it; its data stays in FOLDER
# It listens on this machine only, on a free port, and lets everybody on it in. Root becomes the user postgres, or nobody.
set -euo pipefail

fail() { echo "postgres.sh: $*" >&2; exit 1; }

[ $# -eq 2 ] || fail "say start FOLDER or stop FOLDER."
mkdir -p "$2"
folder=$(cd "$2" && pwd)
data=$folder/data

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [ -z "$bin" ] && command -v initdb >/dev/null; then bin=$(dirname "$(command -v initdb)"); fi
[ -n "$bin" ] || fail "there is no PostgreSQL under /usr/lib/postgresql and no initdb on the path; install postgresql."

user=""
if [ "$(id -u)" -eq 0 ]; then
  user=$(getent passwd postgres nobody | head -n 1 | cut -d: -f1 || true)
  [ -n "$user" ] || fail "PostgreSQL refuses to run as root, and there is no user postgres or nobody."
fi
as_user() { if [ -n "$user" ]; then runuser -u "$user" -- "$@"; else "$@"; fi; }
cd / # whoever it becomes may not be allowed to be here

case $1 in
  start)
    if [ ! -e "$data/PG_VERSION" ]; then
      chmod 711 "$folder"
      mkdir -p "$data"
      if [ -n "$user" ]; then chown "$user" "$data"; fi
      as_user "$bin/initdb" -D "$data" -U ordersync -A trust -E UTF8 --locale=C >/dev/null
    fi
    if as_user "$bin/pg_ctl" -D "$data" status >/dev/null 2>&1; then
      port=$(cat "$folder/port")
    else
      port=""
      for attempt in 1 2 3 4 5; do # a free port may be taken before the server has it
        try=$((20000 + RANDOM % 12000))
        if as_user "$bin/pg_ctl" -D "$data" -w -l "$data/log" \
          -o "-h 127.0.0.1 -p $try -k $data" start >/dev/null; then
          port=$try
          break
        fi
      done
      if [ -z "$port" ]; then
        as_user cat "$data/log" >&2
        fail "it could not be started."
      fi
      echo "$port" >"$folder/port"
    fi
    echo "jdbc:postgresql://127.0.0.1:$port/postgres?user=ordersync"
    ;;
  stop)
    as_user "$bin/pg_ctl" -D "$data" -m fast stop >/dev/null 2>&1 || fail "none is running in $folder."
    ;;
  *) fail "say start FOLDER or stop FOLDER." ;;
esac
