import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUNDLE, telemetryBundle } from '../../scripts/telemetry-bundle.ts';

it('is what `npm run telemetry` makes of the packages that are installed', async () => {
  const text = readFileSync(BUNDLE, 'utf8');
  expect(await telemetryBundle()).toBe(text);
  // Node's own modules and nothing else, whatever is installed beside it.
  const imported = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name);
  expect(
    imported.filter((name) => !name?.startsWith('node:') && !/^[a-z_]+$/.test(name ?? '')),
  ).toEqual([]);
  expect(text.length).toBeLessThan(150_000);
});
