/**
 * Switches off what ONNX Runtime 1.30 would report to its maker. Import it before anything can load
 * the runtime. It has to run in the process's main thread: a worker's environment is a copy, and the
 * native code reads the process's own.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.env['ORT_DISABLE_TELEMETRY'] = '1';
