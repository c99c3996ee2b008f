#!/usr/bin/env bash
# @opentelemetry/sdk-trace 3.1.1 and otlp-transformer 0.301.1 (npm), Node 26, as seen on 2026-11-29.
#
# Importing them takes about 100 ms of CPU and 25 MB of memory, most of it for hundreds of small files (the semantic
# conventions, and metrics and logs beside the traces); Node's compile cache saves a fifth at most. The same exports
# in one file, bundled by rolldown, take about 5 ms and 3 MB.
#
# Prints both; fails where the bundle is less than four times as quick.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error rolldown@1.2.19 \
  @opentelemetry/api@1.10.0 @opentelemetry/sdk-trace@3.1.1 @opentelemetry/otlp-transformer@0.301.1 >/dev/null
cat >packages.mjs <<'JS'
export { TracerProvider, ParentBasedSampler, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';
export { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
JS
npx rolldown packages.mjs --platform node --format esm --file bundle.mjs >/dev/null
cat >time.mjs <<'JS'
const before = process.cpuUsage();
await import(process.argv[2]);
const { user, system } = process.cpuUsage(before);
console.log(Math.round((user + system) / 1000));
JS
least() { for _ in 1 2 3 4 5; do "$@"; done | sort -n | head -1; }
packages=$(least node time.mjs ./packages.mjs)
export NODE_COMPILE_CACHE=$folder/cache
cached=$(least node time.mjs ./packages.mjs)
unset NODE_COMPILE_CACHE
bundle=$(least node time.mjs ./bundle.mjs)
echo "CPU of the import, ms: packages $packages, with a compile cache $cached, bundled $bundle"
[ "$packages" -gt $((4 * bundle)) ]
