#!/usr/bin/env bash
# Builds the libraries twice, in two places, and compares them byte by byte: who has the source can check the package.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for build in one two; do
  mkdir "$work/$build"
  git ls-files -z --cached --others --exclude-standard -- '*.props' '*.targets' AvSdk.Results.sln .editorconfig global.json README.md catalog eng src |
    tar --create --null --files-from - | tar --extract --directory "$work/$build"
  (
    cd "$work/$build"
    for project in AvSdk.Resilience AvSdk.Testing; do
      dotnet build "src/$project" --configuration Release -p:ContinuousIntegrationBuild=true --nologo --verbosity quiet
    done
  )
done

compared=0
while IFS= read -r file; do
  cmp "$work/one/$file" "$work/two/$file"
  compared=$((compared + 1))
done < <(cd "$work/one" && find src -path '*/bin/Release/*' \( -name 'AvSdk.*.dll' -o -name 'AvSdk.*.pdb' -o -name 'AvSdk.*.xml' \) | sort)

[ "$compared" -gt 0 ] || { echo "nothing was built" >&2; exit 1; }
echo "$compared files are the same, byte by byte"
