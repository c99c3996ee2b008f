/** `npm run coverage [PROJECT…]`: runs the tests and prints which share of each workspace they reach. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(import.meta.dirname);
const FOLDER = path.join(ROOT, '.local', 'coverage');
const WORKSPACES = ['core', 'platform', 'data', 'functions', 'web'] as const;

interface FileSummary {
  readonly lines: { readonly total: number; readonly covered: number };
}

interface Share {
  readonly name: string;
  readonly lines: number;
  /** 0 to 1; 1 for a workspace without lines. */
  readonly share: number;
}

/** @param summary of Istanbul's `json-summary` reporter: files by absolute path, and `total` */
export function sharesOf(summary: Readonly<Record<string, FileSummary>>, root: string): Share[] {
  return WORKSPACES.map((name) => {
    const files = Object.entries(summary).filter(([file]) =>
      file.startsWith(`${path.join(root, name)}${path.sep}`),
    );
    const sum = (of: 'total' | 'covered'): number =>
      files.reduce((all, [, { lines }]) => all + lines[of], 0);
    return {
      name,
      lines: sum('total'),
      share: sum('total') === 0 ? 1 : sum('covered') / sum('total'),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const projects = process.argv.slice(2).flatMap((project) => ['--project', project]);
  const include = WORKSPACES.map((name) => `--coverage.include=${name}/**/*.{ts,svelte}`);
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
      ...[
        'run',
        '--coverage.enabled',
        '--coverage.provider=v8',
        '--coverage.reporter=json-summary',
      ],
      ...[`--coverage.reportsDirectory=${FOLDER}`, '--coverage.reportOnFailure', ...include],
      ...projects,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const summary = JSON.parse(
    readFileSync(path.join(FOLDER, 'coverage-summary.json'), 'utf8'),
  ) as Record<string, FileSummary>;
  for (const { name, lines, share } of sharesOf(summary, ROOT)) {
    console.log(`${name.padEnd(10)} ${(100 * share).toFixed(1).padStart(5)} % of ${lines} lines`);
  }
  process.exitCode = status ?? 1;
}
