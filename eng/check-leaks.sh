#!/usr/bin/env bash
# Nothing in the repository may name a path of a machine: what it says must be true everywhere.
set -euo pipefail
cd "$(dirname "$0")/.."

pattern='(^|[^[:alnum:]._/:-])/(home|root|Users|tmp|work)/[[:alnum:]]|[A-Z]:\\Users\\'
if git grep -nIE "$pattern" -- . ':!eng/check-leaks.sh'; then
  echo "Those lines name a path of a machine. Say it relative to the repository." >&2
  exit 1
fi
