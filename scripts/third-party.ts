/**
 * `npm run third-party` writes THIRD_PARTY.md: every package of the lock file with its license and
 * whether it wants to run a script when it is installed. `-- --check` only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(import.meta.dirname);
const FILE = path.join(ROOT, 'THIRD_PARTY.md');

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

interface Manifest {
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

/** The list as Markdown. Packages are in order of their names; several versions stand side by side. */
export function thirdParty(
  packages: Readonly<Record<string, LockedPackage>>,
  { allowScripts = {} }: Manifest,
): string {
  const rows = Object.entries(packages)
    .filter(([place, { link }]) => place.includes('node_modules/') && link !== true)
    .map(([place, locked]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const script =
        locked.hasInstallScript !== true ? '' : allowScripts[name] === true ? 'run' : 'not run';
      const use = locked.dev === true ? 'development' : locked.optional ? 'optional' : 'product';
      return {
        name,
        version: locked.version ?? '',
        license: locked.license ?? 'unknown',
        use,
        script,
      };
    });
  const unique = [...new Map(rows.map((row) => [`${row.name} ${row.version}`, row])).values()];
  unique.sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
  const licenses = [...Map.groupBy(unique, ({ license }) => license)]
    .map(([license, list]) => ({ license, count: list.length }))
    .sort((a, b) => b.count - a.count || (a.license < b.license ? -1 : 1));
  return [
    '# Third-party packages',
    '',
    'Written by `npm run third-party` from package-lock.json; do not edit. Install scripts run only where',
    '`allowScripts` in package.json says so.',
    '',
    '| license | packages |',
    '| --- | --- |',
    ...licenses.map(({ license, count }) => `| ${license} | ${count} |`),
    '',
    '| package | version | license | used for | install script |',
    '| --- | --- | --- | --- | --- |',
    ...unique.map((row) => `| ${Object.values(row).join(' | ')} |`),
    '',
  ].join('\n');
}

/** What the file has to say for this checkout. */
export function presentList(): string {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
  const { packages } = read('package-lock.json') as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  return thirdParty(packages, read('package.json') as Manifest);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(FILE, presentList());
  else if (readFileSync(FILE, 'utf8') !== presentList()) {
    console.error('THIRD_PARTY.md is not up to date: run npm run third-party and commit it.');
    process.exitCode = 1;
  }
}
