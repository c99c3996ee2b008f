import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as sdk from '@bachata/platform/telemetry/sdk.ts';
import { telemetryBundle } from '@bachata/platform/telemetry/bundle.ts';
import { expect, it } from 'vitest';

it('holds all that is used of the SDK, and asks for nothing but Node’s own modules', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bachata-bundle-'));
  try {
    const text = await telemetryBundle();
    const file = path.join(folder, 'telemetry.mjs');
    writeFileSync(file, text);
    const bundled = (await import(pathToFileURL(file).href)) as typeof sdk;
    expect(Object.keys(bundled).toSorted()).toEqual(Object.keys(sdk).toSorted());
    expect(text.length).toBeLessThan(150_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
