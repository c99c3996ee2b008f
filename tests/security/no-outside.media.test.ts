/** Nothing of the product asks for an outside host: the pipeline runs where none can be reached. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'functions/cli/bachata.ts');
const CLIP = path.join(ROOT, 'data/moves/clips/in-place-o2.left.mp4');
const SONG = path.join(ROOT, 'data/songs/despacio-corazon.m4a');
const WATCH = path.join(import.meta.dirname, 'watch-lookups.ts');
const run = promisify(execFile);

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, [...args], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const mayIsolate = works('unshare', ['--net', '--mount', 'true']);
const canIsolate = mayIsolate && works('ip', ['-V']) && existsSync('/etc/resolv.conf');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-outside-'));
  await writeFile(path.join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Watched {
  readonly lookups: readonly string[];
  readonly codes: readonly (number | null)[];
}

/** Runs the commands where there is no network but the machine's own, and no name server but ours. */
async function isolated(commands: readonly (readonly string[])[], home: string): Promise<Watched> {
  const script = 'ip link set lo up && mount --bind "$1" /etc/resolv.conf && exec "$2" "$3" "$4"';
  const { stdout } = await run(
    'unshare',
    [
      ...['--net', '--mount', 'sh', '-c', script, 'sh'],
      ...[path.join(folder, 'resolv.conf'), process.execPath, WATCH, JSON.stringify(commands)],
    ],
    {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: home, HOME: home, XDG_CACHE_HOME: path.join(home, 'cache') },
    },
  );
  return JSON.parse(stdout) as Watched;
}

it.runIf(process.env['CI'] !== undefined && mayIsolate)('can be tested here', () => {
  expect(canIsolate, 'install iproute2').toBe(true);
});

it.skipIf(!canIsolate)('sees a look-up where there is one', async () => {
  const asks = `require('node:dns').lookup('nobody.invalid', () => process.exit(0))`;
  const { lookups } = await isolated([[process.execPath, '-e', asks]], folder);
  expect(lookups).toContain('nobody.invalid');
});

it.skipIf(!canIsolate)(
  'analyzes, composes, renders and looks at a clip without a look-up or a trace',
  async () => {
    const home = await mkdtemp(path.join(folder, 'home-'));
    const bachata = [process.execPath, CLI];
    const { lookups, codes } = await isolated(
      [
        [...bachata, 'choreograph', SONG, '--difficulty', 'beginner', '--out', folder],
        [...bachata, 'analyze-clip', CLIP, '--json'],
      ],
      home,
    );
    expect(codes).toEqual([0, 0]);
    expect(lookups).toEqual([]);
    const left = await readdir(home, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([]);
  },
  240_000,
);
