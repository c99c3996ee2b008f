#!/usr/bin/env bash
# @opentelemetry/sdk-trace 3.1.1 (npm), Node 26, as seen on 2026-11-29.
#
# `forceFlush` of the BatchSpanProcessor sends what waits in its buffer, and does not wait for an export that its
# timer has begun: it resolves while those spans are still on their way. A function on Cloud Run that answers then
# loses them, because its processor is taken away. It does wait for an export that it has begun itself.
#
# Prints whether the export was over when the flush resolved, in both cases; fails if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error \
  @opentelemetry/api@1.10.0 @opentelemetry/sdk-trace@3.1.1 >/dev/null
cat >run.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
async function isOverWhenFlushed(scheduledDelayMillis) {
  let isOver = false;
  const exporter = {
    export: (_, done) => setTimeout(() => ((isOver = true), done({ code: 0 })), 300),
    shutdown: async () => undefined,
  };
  const spanProcessors = [new BatchSpanProcessor({ exporter, scheduledDelayMillis })];
  const provider = new TracerProvider({ spanProcessors });
  provider.getTracer('test').startSpan('x').end();
  await sleep(100);
  await provider.forceFlush();
  return isOver;
}
console.log(`begun by the timer: ${await isOverWhenFlushed(10)}, by the flush: ${await isOverWhenFlushed(60_000)}`);
JS
said=$(node run.mjs)
echo "the export is over when the flush resolves: $said"
[ "$said" = 'begun by the timer: false, by the flush: true' ]
