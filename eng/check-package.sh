#!/usr/bin/env bash
# Packs the libraries and compiles and runs users' programs on the packages, outside the repository.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
version="0.0.0-check.$(date +%s).$$"
packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
trap 'rm -rf "$work" "${packages%/}"/avsdk.*/"$version"' EXIT

for project in AvSdk.Results AvSdk.Resilience AvSdk.Testing; do
  dotnet pack "src/$project" --output "$work/feed" --artifacts-path "$work/artifacts" -p:Version="$version" --verbosity quiet
done

# A consumer is a project file of its own and sources, its own or those of a test project.
consumer() {
  mkdir "$work/$1"
  cp "tests/package/$1/Consumer.csproj.template" "$work/$1/Consumer.csproj"
  cp -R "${@:2}" "$work/$1/"
  printf '\n-- %s\n' "$1"
  dotnet build "$work/$1" --nologo --verbosity quiet -p:AvSdkFeed="$work/feed" -p:AvSdkVersion="$version"
}

consumer FirstProgram tests/package/FirstProgram/Program.cs
dotnet "$work/FirstProgram/bin/Debug/net10.0/Consumer.dll"

cp Directory.Packages.props "$work/"
lines=tests/AvSdk.Consumers.CSharp14
consumer CSharp14 "$lines/Lines" "$lines/User"
dotnet "$work/CSharp14/bin/Debug/net10.0/Consumer.dll"

consumer UnitTests samples/AvSdk.Samples.UnitTests/{App,WithTheFake,WithNSubstitute,*.cs}
dotnet "$work/UnitTests/bin/Debug/net10.0/Consumer.dll"

lines=tests/AvSdk.Consumers.CSharp9
consumer CSharp9 "$lines/Lines" "$lines/User"
if command -v mono >/dev/null; then
  mono "$work/CSharp9/bin/Debug/net472/Consumer.exe"
else
  echo "no mono: compiled, not run"
fi
