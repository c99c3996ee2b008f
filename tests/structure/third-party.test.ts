import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { presentList, thirdParty } from '../../scripts/third-party.ts';

it('is what the lock file says: else run npm run third-party', () => {
  const file = new URL('../../THIRD_PARTY.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(presentList());
});

it('names license and script of each package once', () => {
  const list = thirdParty(
    {
      '': { version: '1.0.0' },
      core: { version: '1.0.0' },
      'node_modules/@bachata/core': { link: true },
      'node_modules/b': { version: '2.0.0', license: 'MIT', hasInstallScript: true },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT', hasInstallScript: true },
      'node_modules/a': { version: '1.2.3', dev: true, hasInstallScript: true },
    },
    { allowScripts: { a: true } },
  );
  expect(list.split('\n').filter((line) => /^\| [ab] /.test(line))).toEqual([
    '| a | 1.2.3 | unknown | development | run |',
    '| b | 2.0.0 | MIT | product | not run |',
  ]);
});
