/** Begins to put an object and never ends: `put-slowly.ts <dataDir> <key>`. Says when bytes are on the way. */
import { Readable } from 'node:stream';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';

const [dataDir = '', key = ''] = process.argv.slice(2);
const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
const endless = Readable.from(
  (async function* () {
    for (;;) {
      yield Buffer.alloc(100_000, 'half');
      process.stdout.write('bytes\n');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })(),
);
await platform.objects.put(key, endless, { contentType: 'text/plain' });
