/**
 * `npm run telemetry` writes platform/telemetry/sdk.bundle.js: what is used of the OpenTelemetry SDK, in one file.
 * A test compares it with the packages that are installed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const FOLDER = path.join(import.meta.dirname, '..', 'platform', 'telemetry');
export const BUNDLE = path.join(FOLDER, 'sdk.bundle.js');

const HEAD =
  '/* Made of platform/telemetry/sdk.ts by npm run telemetry; do not edit.\n' +
  ' * OpenTelemetry JS, Copyright The OpenTelemetry Authors, Apache License 2.0\n' +
  ' * (https://www.apache.org/licenses/LICENSE-2.0). */\n';

/** The text of the bundle. */
export async function telemetryBundle(): Promise<string> {
  await using bundle = await rolldown({
    input: path.join(FOLDER, 'sdk.ts'),
    platform: 'node',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  const [chunk] = output;
  // Names of files on the way to it say where the packages are installed.
  return HEAD + chunk.code.replaceAll(/^\/\/#(?:region|endregion).*\n/gm, '');
}

if (import.meta.main) writeFileSync(BUNDLE, await telemetryBundle());
