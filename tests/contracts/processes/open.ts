/** Opens a data directory, and says so just before: `open.ts <dataDir>`. */
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';

const [dataDir = ''] = process.argv.slice(2);
process.stdout.write('opening\n');
const services = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://localhost' });
process.stdout.write('opened\n');
services.close();
