#!/usr/bin/env bash
# Runs the sample of a host to its end, and once more until Ctrl+C. Both times it must leave nothing in flight, and exit with 0.
# Nothing is right or wrong by how long it takes; the limit only ends a run that hangs.
set -euo pipefail
# Job control: without it a shell starts background programs deaf to SIGINT.
set -m
cd "$(dirname "$0")/.."
work=$(mktemp -d)
limit=600
pid=
trap '[ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT

project=samples/AvSdk.Samples.Host
dotnet build "$project" --nologo --verbosity quiet
program=$project/bin/Debug/net10.0/AvSdk.Samples.Host.dll

# Fails, with the log.
fail() {
  cat "$1"
  echo "$2" >&2
  exit 1
}

# Fails unless the log has so many lines of a kind.
expect() {
  local found
  found=$(grep -cE "$3" "$1" || true)
  [ "$found" -ge "$2" ] || fail "$1" "$2 lines of \"$3\" were to be there, and there are $found"
}

start() {
  : >"$1"
  dotnet "$program" "${@:2}" >"$1" 2>&1 &
  pid=$!
}

is_running() { kill -0 "$pid" 2>/dev/null; }

# Fails unless the program ends with 0.
expect_end() {
  local deadline=$((SECONDS + limit))
  while is_running; do
    [ "$SECONDS" -lt "$deadline" ] || fail "$1" "it did not end in $limit s $2"
    sleep 0.2
  done
  wait "$pid" || fail "$1" "it did not end with 0 $2"
  pid=
}

start "$work/tour.log"
expect_end "$work/tour.log" "after the tour"
sed '/== the stage is told/,$d' "$work/tour.log" >"$work/before.log"
sed '1,/== the stage is told/d' "$work/tour.log" >"$work/after.log"
expect "$work/before.log" 1 'stage: not in the room, AV_ERR_SERVER_TIMEOUT'
if grep -q 'stage: in the room' "$work/before.log"; then
  fail "$work/tour.log" "the stage was in the room before its remedy was changed"
fi
expect "$work/after.log" 2 'The settings of stage were reloaded'
expect "$work/after.log" 1 'AvSdk:stage:Retry:MaxRetryAttempts is .many.'
expect "$work/after.log" 1 'stage: in the room'
expect "$work/after.log" 2 'stopped; nothing is in flight'
expect "$work/after.log" 1 'Metric Name: avsdk.operation.retries'
echo "the tour: a remedy was changed, a bad edit was refused, nothing was left in flight"

# Without the tour, it ends for nothing but Ctrl+C. Both contexts have started by then.
start "$work/stopped.log" --tour false
deadline=$((SECONDS + limit))
until grep -q 'lobby: not in the room' "$work/stopped.log" && grep -q 'stage: not in the room' "$work/stopped.log"; do
  is_running || fail "$work/stopped.log" "it ended by itself"
  [ "$SECONDS" -lt "$deadline" ] || fail "$work/stopped.log" "nobody visited both rooms in $limit s"
  sleep 0.2
done
kill -INT "$pid"
expect_end "$work/stopped.log" "on Ctrl+C"
expect "$work/stopped.log" 2 'stopped; nothing is in flight'
echo "Ctrl+C: stopped, exit 0, nothing left in flight"
