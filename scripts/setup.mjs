// Everything a fresh clone needs, installed once and then only checked. Plain JavaScript, because
// it runs on the Node that the machine came with, before the project's own is there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const BUILT_MARK = path.join(ROOT, 'web', 'build', '.built-from');

/** A problem whose message is meant for the person at the terminal, remedy included. */
export class SetupError extends Error {}

export function say(text) {
  process.stderr.write(`[bachata] ${text}\n`);
}

/** The project's own Node (26), once the packages are installed. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = path.join(ROOT, 'node_modules', '.bin', name);
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new SetupError(
    `npm offers no Node 26 package for ${process.platform}-${process.arch}: install Node 24 or newer and run the command again.`,
  );
}

/** Installs the npm packages unless those of this very lock file are installed already. */
export async function ensurePackages() {
  if (packagesAreInstalled()) return;
  say('installing the npm packages (about a minute, once) …');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
    failure: 'npm could not install the packages: check the network connection and run it again.',
  });
}

/** npm notes what it installed in a hidden lock file; optional packages may be missing from it. */
function packagesAreInstalled() {
  const noted = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional),
  );
}

/** FFmpeg decodes songs and encodes pictures; nothing works without it. */
export async function ensureFfmpeg() {
  if (process.env.FFMPEG_PATH) {
    if (answers(process.env.FFMPEG_PATH, ['-version'])) return;
    throw new SetupError(
      `FFMPEG_PATH is ${process.env.FFMPEG_PATH}, which does not run: correct or unset it.`,
    );
  }
  const bundled = path.join(ROOT, 'node_modules', 'ffmpeg-static', 'ffmpeg');
  if (existsSync(bundled) || answers('ffmpeg', ['-version'])) return;
  if (!(await installDebianPackages(['ffmpeg']))) {
    throw new SetupError(
      'FFmpeg is missing: install it (Debian: sudo apt-get install ffmpeg, macOS: brew install ffmpeg) or set FFMPEG_PATH.',
    );
  }
}

/**
 * The program that reads links to songs, for the tests of that: they are skipped without it. The product
 * itself only takes one that somebody has named.
 */
export async function wishForYtDlp() {
  if (answers('yt-dlp', ['--version'])) return;
  const isInstalled = await installDebianPackages(['yt-dlp']).catch(() => false);
  if (!isInstalled) say('yt-dlp is not installed: the tests that need it are skipped.');
}

/**
 * Chromium without its windows: it draws as Chromium does, in less than two thirds of the work, so the browser
 * tests end so much sooner. They run without it too, where another Chrome is found.
 */
export async function wishForHeadlessShell() {
  const known = findChromium();
  // Where there is none, the next step installs it; which Chrome somebody has chosen is theirs to say.
  if (known === undefined || known === process.env.CHROMIUM_PATH || known.endsWith(HEADLESS))
    return;
  const isInstalled = await installDebianPackages([HEADLESS]).catch(() => false);
  if (!isInstalled) say(`the browser tests would end sooner with ${HEADLESS} installed.`);
}

/**
 * The browser that the browser tests drive.
 * @returns its program
 */
export async function ensureChromium() {
  const known = findChromium();
  if (known !== undefined) return known;
  await installDebianPackages([HEADLESS]);
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new SetupError(
    'Chromium is missing: install it (Debian: sudo apt-get install chromium-headless-shell) or set CHROMIUM_PATH to a Chrome.',
  );
}

const HEADLESS = 'chromium-headless-shell';
const BROWSERS = [
  ...[HEADLESS, 'chromium', 'chromium-browser'],
  ...['google-chrome-stable', 'google-chrome'],
];
const BROWSER_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** `CHROMIUM_PATH`, else where systems usually have it. */
function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = BROWSERS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...places, ...BROWSER_APPS].find((file) => existsSync(file));
}

/** Builds the site unless it is built from these very sources already. */
export async function ensureSite() {
  const sources = ['web/src', 'web/static', 'core', 'platform', 'data'].flatMap((folder) =>
    sourceFiles(path.join(ROOT, folder)),
  );
  const settings = [
    ...['package.json', 'vite.config.ts', 'license-guard.ts', 'size-budget.ts'].map(
      (file) => `web/${file}`,
    ),
    'package-lock.json',
  ];
  const wanted = hashOf([...sources, ...settings.map((file) => path.join(ROOT, file))]);
  if (existsSync(BUILT_MARK) && readFileSync(BUILT_MARK, 'utf8') === wanted) return;
  say('building the site …');
  await run(projectNode(), [path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: path.join(ROOT, 'web'),
    // Vitest's own name for it would build a site of development.
    env: { NODE_ENV: 'production' },
    failure: 'The site could not be built: the lines above say why.',
    quiet: true,
  });
  writeFileSync(BUILT_MARK, wanted);
}

/** Runs a command to its end; its output is shown, or with `quiet` only when it fails. */
export async function run(
  command,
  args,
  { cwd = ROOT, env, failure, quiet = false, shell = false },
) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const kept = [];
  child.stdout?.on('data', (chunk) => kept.push(chunk));
  child.stderr?.on('data', (chunk) => kept.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
  if (code === 0) return;
  if (quiet) process.stderr.write(Buffer.concat(kept));
  throw new SetupError(failure);
}

/** Ends the process as a set-up problem should: one sentence, no stack. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

async function installDebianPackages(packages) {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (!mayInstall || !answers('apt-get', ['--version'])) return false;
  say(`installing ${packages.join(', ')} with apt-get (once) …`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  const failure = `apt-get could not install ${packages.join(', ')}: check the network connection.`;
  await run('apt-get', ['update', '-qq'], { ...options, failure });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    ...options,
    failure,
  });
  return true;
}

function answers(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Files that decide what the site is built from; media are read at run time. */
function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .filter((name) => !name.includes('node_modules') && !name.endsWith('.test.ts'))
    .filter((name) => /\.(ts|js|svelte|css|html|json|svg|png|ico|woff2|webmanifest)$/.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}
