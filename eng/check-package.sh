#!/usr/bin/env bash
# Packs the libraries and runs a user's program on the packages, outside the repository.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
version="0.0.0-check.$(date +%s)"
packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
trap 'rm -rf "$work" "${packages%/}"/avsdk.*/"$version"' EXIT

for project in AvSdk.Results AvSdk.Resilience; do
  dotnet pack "src/$project" --output "$work/feed" --artifacts-path "$work/artifacts" -p:Version="$version" --verbosity quiet
done

mkdir "$work/consumer"
cp tests/package/Program.cs "$work/consumer/"
cp tests/package/Consumer.csproj.template "$work/consumer/Consumer.csproj"
dotnet run --project "$work/consumer" -p:AvSdkFeed="$work/feed" -p:AvSdkVersion="$version"
