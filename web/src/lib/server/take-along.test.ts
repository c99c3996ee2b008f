import { Readable } from 'node:stream';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import type { Belongings } from '@bachata/core/accounts/belongings.ts';
import { archiveOf } from './take-along.ts';

const FILES: Readonly<Record<string, string>> = {
  'choreographies/a/plan.json': '{"moves":[]}',
  'uploads/ana/canción.mp3': 'not really sound',
};

const belongings: Belongings = {
  account: { uid: 'ana', email: 'ana@example.org', displayName: 'Ana', roles: ['dancer'] },
  profile: undefined,
  coTeaches: [],
  documents: { choreographies: [{ id: 'a', data: { title: 'Una bachata' } }] },
  objects: Object.entries(FILES).map(([key, text]) => ({
    key,
    size: text.length,
    contentType: 'text/plain',
  })),
};

it('has the list and every file, whole', async () => {
  const objects = {
    get: async (key: string) => ({
      info: { key, size: 0, contentType: '', updatedAt: new Date(0), etag: '' },
      body: Readable.from([...(FILES[key] ?? '')].map((letter) => Buffer.from(letter))),
    }),
  };
  const archive = Buffer.concat(await Array.fromAsync(archiveOf(belongings, objects)));
  const { 'account.json': list = new Uint8Array(), ...files } = unzipSync(archive);
  expect(JSON.parse(strFromU8(list))).toEqual(JSON.parse(JSON.stringify(belongings)));
  expect(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])),
  ).toEqual(Object.fromEntries(Object.entries(FILES).map(([key, text]) => [`files/${key}`, text])));
});
