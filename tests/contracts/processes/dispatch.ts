/** A dispatcher as a process of its own: `dispatch.ts <dataDir> <functionsBaseUrl> <leaseMs>`. Says when it does. */
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';

const [dataDir = '', functionsBaseUrl = '', leaseMs = ''] = process.argv.slice(2);
const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
startDispatcher(platform, { functionsBaseUrl, leaseMs: Number(leaseMs), pollMs: 20 });
process.stdout.write('dispatching\n');
