/**
 * Serves the Auth emulator of firebase-tools in a process of its own, and says on which port. The
 * command line would do the same in twice the time: nearly all of it goes into paths that nobody
 * here asks for, so they are left out.
 */
import { createRequire } from 'node:module';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { LIBRARY } from './auth-emulator.ts';
import { PROJECT } from './project.ts';

interface ApiSpec {
  readonly default: { readonly paths: Record<string, unknown> };
}
interface EmulatorModule {
  createApp(projectId: string): Promise<RequestListener>;
}

const folder = path.join(LIBRARY, 'lib', 'emulator', 'auth');
const require = createRequire(import.meta.url);
const { paths } = (require(path.join(folder, 'apiSpec.js')) as ApiSpec).default;
for (const name of Object.keys(paths)) {
  if (/tenant|saml|oauthIdp|mfa|passkey/i.test(name)) delete paths[name];
}
const { createApp } = require(path.join(folder, 'server.js')) as EmulatorModule;
const server = createServer(await createApp(PROJECT));
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.once('disconnect', () => process.exit(0));
