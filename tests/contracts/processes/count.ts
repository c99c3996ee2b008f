/** Adds one to a counter, as often as it is told: `count.ts <dataDir> <times>`. */
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import { counters } from './counters.ts';

const [dataDir = '', times = '0'] = process.argv.slice(2);
const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
for (let done = 0; done < Number(times); done++) {
  await platform.documents.transaction(async (tx) => {
    const counter = await tx.get(counters, 'shared');
    // Give the other process its chance to come between the read and the write.
    await new Promise((resolve) => setImmediate(resolve));
    tx.update(counters, 'shared', { value: (counter?.data.value ?? 0) + 1 });
  });
}
platform.close();
