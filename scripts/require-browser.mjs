/** What the tests in Chromium need, before the first of them. */
import { ensureChromium, ensureFfmpeg, ensureSite, wishForHeadlessShell } from './setup.mjs';

export default async function setup() {
  await wishForHeadlessShell();
  // The tests' processes are started with it.
  process.env.CHROMIUM_PATH = await ensureChromium();
  await ensureFfmpeg();
  await ensureSite();
}
