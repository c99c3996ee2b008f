/** See `fake-yt-dlp.mjs`. */
import { fileURLToPath } from 'node:url';

export const FAKE_YT_DLP = fileURLToPath(new URL('fake-yt-dlp.mjs', import.meta.url));
