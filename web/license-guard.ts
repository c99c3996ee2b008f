/**
 * Lets a build fail that would send code under the GPL or AGPL, or under no known license, to a browser:
 * the site's own code would come under that license's terms.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** SPDX identifiers of the licenses that ask nothing of the code beside theirs but a notice. */
const FREE =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0|BlueOak-1\.0\.0|Unlicense)$/;

/** Whether an SPDX expression can be kept by a notice alone. */
export function isPermissive(license: string): boolean {
  const choices = license.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => FREE.test(part.trim())));
}

/** The innermost package that a module is part of; undefined for the site's own. */
export function packageOf(moduleId: string): string | undefined {
  const parts = moduleId.split('/node_modules/');
  if (parts.length === 1) return undefined;
  const [scopeOrName, name] = parts[parts.length - 1].split('/');
  const folder = scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
  return [...parts.slice(0, -1), folder].join('/node_modules/');
}

export function licenseGuard(): Plugin {
  return {
    name: 'license-guard',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const packages = new Set(modules.map(packageOf).filter((found) => found !== undefined));
      for (const folder of packages) {
        const { name, license } = JSON.parse(
          readFileSync(path.join(folder.replace(/^\0/, ''), 'package.json'), 'utf8'),
        ) as { name: string; license?: unknown };
        if (typeof license !== 'string' || !isPermissive(license)) {
          this.error(
            `${name} (${String(license)}) must not be sent to browsers: see web/license-guard.ts`,
          );
        }
      }
    },
  };
}
