/** What requests to the built site need, before the first of them. */
import { ensureFfmpeg, ensureSite } from './setup.mjs';

export default async function setup() {
  await ensureFfmpeg();
  await ensureSite();
}
