/**
 * Run while an image is built, `node platform/telemetry/bundle.ts`: writes what is used of the OpenTelemetry
 * SDK as one file. Its packages stay out of the images.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { BUNDLE } from './load-sdk.ts';

const HEAD =
  '/* OpenTelemetry JS, Copyright The OpenTelemetry Authors, Apache License 2.0\n' +
  ' * (https://www.apache.org/licenses/LICENSE-2.0). */\n';

/** The text of the bundle. */
export async function telemetryBundle(): Promise<string> {
  await using bundle = await rolldown({
    input: path.join(import.meta.dirname, 'sdk.ts'),
    platform: 'node',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  return HEAD + output[0].code;
}

if (import.meta.main) {
  const file = fileURLToPath(BUNDLE);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await telemetryBundle());
}
