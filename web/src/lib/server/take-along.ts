/** All that is kept of a person as one archive: a list of it, and the files. */
import type { Belongings } from '@bachata/core/accounts/belongings.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';
import { strToU8, Zip, ZipPassThrough } from 'fflate';

/** In the archive: what there is, as JSON. */
const LIST = 'account.json';

/**
 * The bytes of a ZIP archive. The files go through as they are read: media does not get smaller, and
 * no more than a part of one is in memory. Archives end at 4 GB, as the format does without extensions.
 */
export async function* archiveOf(
  belongings: Belongings,
  objects: Pick<ObjectStore, 'get'>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const entry = (name: string): ZipPassThrough => {
    const file = new ZipPassThrough(name);
    zip.add(file);
    return file;
  };
  entry(LIST).push(strToU8(JSON.stringify(belongings, undefined, 2)), true);
  yield* ready.splice(0);
  for (const { key } of belongings.objects) {
    const file = entry(`files/${key}`);
    for await (const bytes of (await objects.get(key)).body) {
      file.push(bytes as Uint8Array);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
