/**
 * LiteRT.js in a worker thread of Node. The package is written for browsers: it fetches its program
 * with `importScripts` and looks for settings in `self`, both of which are lent to it here while it
 * starts. It can be started once a thread, and stays until the thread ends.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import vm from 'node:vm';
import type { LoadedModel, ModelRuntime } from './runtime.ts';

interface BrowserGlobals {
  self?: unknown;
  importScripts?: (file: string) => void;
  ModuleFactory?: unknown;
  Module?: unknown;
}

/** Emscripten's program as the CommonJS module that it is outside of a browser. */
function loadProgram(file: string): unknown {
  const module = { exports: {} as unknown };
  const wrapped = vm.runInThisContext(
    `(function (require, module, exports, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`,
    { filename: file },
  ) as (...args: unknown[]) => void;
  wrapped(createRequire(file), module, module.exports, file, path.dirname(file));
  return module.exports;
}

/** @throws Error on the main thread, whose globals stay as they are */
export async function startLiteRt(): Promise<ModelRuntime> {
  if (isMainThread) throw new Error('LiteRT.js is started in a worker thread');
  const browser = globalThis as BrowserGlobals;
  browser.self = globalThis;
  // Its log lines say which kernels it took; what goes wrong is thrown as well.
  browser.Module = { print: () => undefined, printErr: () => undefined };
  browser.importScripts = (file) => {
    browser.ModuleFactory = loadProgram(file);
  };
  const litert = await import('@litertjs/core');
  const entry = createRequire(import.meta.url).resolve('@litertjs/core');
  // It looks for a graphics card first and complains that there is none.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    await litert.loadLiteRt(path.join(path.dirname(entry), '../wasm'));
  } finally {
    console.warn = warn;
    delete browser.importScripts;
    delete browser.Module;
  }
  return {
    async load(file) {
      const model = await litert.loadAndCompile(await readFile(file), { accelerator: 'wasm' });
      return {
        async run(input, shape) {
          // It computes at once; the worker has to hear in between that it is to close.
          await setImmediate();
          const tensor = new litert.Tensor(input, [...shape]);
          try {
            const outputs = await model.run(tensor);
            const copies = outputs.map((output) => output.toTypedArray() as Float32Array);
            for (const output of outputs) output.delete();
            return copies;
          } finally {
            tensor.delete();
          }
        },
        close: () => model.delete(),
      } satisfies LoadedModel;
    },
  };
}
