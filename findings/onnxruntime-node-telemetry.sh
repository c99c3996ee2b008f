#!/usr/bin/env bash
# onnxruntime-node 1.30.0 (npm), Node 20 and 24, Linux x64, as seen on 2026-11-29.
#
# The first session, even one that is refused, starts a telemetry client. It leaves `.ses` (a session id)
# and `mat-debug-PID.log` in the temporary folder and a device id in `~/.cache`. ORT_DISABLE_TELEMETRY=1
# keeps it off. Set within a worker thread the variable has no effect: `process.env` of a worker is a copy
# and the native code reads the environment of the process. Set in the main thread, before the library is
# loaded, it works for all threads.
#
# Prints what each way leaves behind; fails if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error onnxruntime-node@1.30.0 >/dev/null
cat >run.mjs <<'JS'
import { Worker, isMainThread, workerData } from 'node:worker_threads';
async function use() {
  const ort = (await import('onnxruntime-node')).default;
  // No model: the runtime starts all the same.
  await ort.InferenceSession.create(new Uint8Array([0])).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
const where = process.argv[2] ?? workerData;
if (isMainThread && where === 'main') process.env.ORT_DISABLE_TELEMETRY = '1';
if (!isMainThread && where === 'worker') process.env.ORT_DISABLE_TELEMETRY = '1';
if (isMainThread) new Worker(new URL(import.meta.url), { workerData: where, argv: [where] });
else await use();
JS
left() {
  local tmp home
  tmp=$(mktemp -d "$folder/tmp-XXXX")
  home=$(mktemp -d "$folder/home-XXXX")
  TMPDIR=$tmp HOME=$home XDG_CACHE_HOME=$home/.cache node run.mjs "$1" >/dev/null 2>&1
  find "$tmp" "$home" -type f | wc -l
}
nowhere=$(left nowhere)
worker=$(left worker)
main=$(left main)
echo "files left: variable not set $nowhere, set in the worker $worker, set in the main thread $main"
[ "$nowhere" -gt 0 ] && [ "$worker" -gt 0 ] && [ "$main" -eq 0 ]
