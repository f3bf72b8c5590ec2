#!/usr/bin/env bash
# Publishes the self-test ahead of time, where every warning is an error, runs it, and prints its size. Without a linker or
# the compiler's package it says that it goes without.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

if ! command -v cc >/dev/null && ! command -v clang >/dev/null; then
  echo "no linker (cc or clang): going without the self-test compiled ahead of time"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
project=tests/AvSdk.SelfTest
linker=$(command -v clang || command -v cc)

rid=$(dotnet --info | sed -nE 's/^ *RID: *([^ ]+).*/\1/p' | head -n 1)
if ! dotnet restore "$project" -r "$rid" -v quiet >"$work/restore.log" 2>&1; then
  if grep -q 'ILCompiler' "$work/restore.log"; then
    echo "the package of the ahead-of-time compiler does not restore here: going without the self-test compiled ahead of time"
    exit 0
  fi
  cat "$work/restore.log"
  exit 1
fi

dotnet publish "$project" -r "$rid" -c Release -o "$work/out" -p:TreatWarningsAsErrors=true \
  -p:CppCompilerAndLinker="$(basename "$linker")" 2>&1 | tee "$work/publish.log"
if grep -qE 'warning (IL|CS|CA)[0-9]+' "$work/publish.log"; then
  echo "the publication has warnings" >&2
  exit 1
fi

"$work/out/AvSdk.SelfTest"
printf 'self-test compiled ahead of time: no warning, exit 0, %s bytes\n' "$(stat -c %s "$work/out/AvSdk.SelfTest" 2>/dev/null || stat -f %z "$work/out/AvSdk.SelfTest")"
