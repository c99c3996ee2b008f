#!/usr/bin/env node
// Stands in for yt-dlp where a test is about the product around it: it knows a few links by their paths,
// and goes nowhere. Plain JavaScript, since it runs on whichever Node the machine has.
import { copyFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SONG = fileURLToPath(new URL('../../data/songs/bajo-la-luna.m4a', import.meta.url));
const args = process.argv.slice(2);
const output = args.includes('--output') ? args[args.indexOf('--output') + 1] : undefined;

if (args.includes('--version')) {
  console.log('2026.11.20');
  process.exit(0);
}

const { pathname } = new URL(args.at(-1));
const found = {
  '/song': { title: 'Luna by link', duration: 70.5, n_entries: null },
  '/slow': { title: 'Slow by link', duration: 70.5 },
  '/text': { title: 'Text' },
  '/untimed': { title: 'Untimed' },
  '/live': { title: 'On air', is_live: true },
  '/soon': { title: 'Soon', live_status: 'is_upcoming' },
  '/long': { title: 'A set', duration: 10_000 },
  '/large': { title: 'Large', duration: 100, filesize_approx: 2_000_000_000 },
  '/two': { title: 'Two', duration: 100 },
  '/odd': { title: '\u202eOdd\u0000 \n title', duration: -1, filesize: 0 },
}[pathname];

if (pathname === '/hangs') {
  await sleep(600_000);
}
if (found === undefined) {
  console.error(
    {
      '/private': 'ERROR: [site] 1: Private video. Sign in if you have been granted access',
      '/gone': 'ERROR: [site] 1: Video unavailable',
      '/nothing': 'ERROR: Unsupported URL: https://music.example/nothing?secret=1',
      '/offline': 'ERROR: Unable to download webpage: timed out',
      '/protected': 'ERROR: This video is DRM protected',
    }[pathname] ?? 'ERROR: [site] Unable to extract player; please report this issue',
  );
  process.exit(1);
}

console.log(`song ${JSON.stringify(found)}`);
if (pathname === '/two') console.log(`song ${JSON.stringify(found)}`);
if (output !== undefined) {
  const steps = pathname === '/slow' ? 24 : 4;
  for (let step = 1; step <= steps; step++) {
    console.log(`got ${step * 1000} NA ${steps * 1000}.0`);
    await sleep(pathname === '/slow' ? 250 : 20);
  }
  const sent = pathname === '/text' ? fileURLToPath(import.meta.url) : SONG;
  copyFileSync(sent, output.replaceAll('%%', '%'));
}
