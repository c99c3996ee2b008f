import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { documentedIn } from './documented.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8');

const documented = documentedIn('docs/environment.md');

/** Variables of ours that a source names, and any that it reads from the environment. */
function variablesIn(text: string): string[] {
  return [
    ...text.matchAll(/\b(BACHATA_[A-Z0-9_]+)\b/g),
    ...text.matchAll(/\benv(?:\.|\[')([A-Z][A-Z0-9_]+)\b/g),
    ...text.matchAll(
      /^ {2,4}([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*): (?:text|url|z\.|pairs|milliseconds)/gm,
    ),
  ].map(([, name]) => name);
}

const sources = execFileSync('git', ['ls-files', '*.ts', '*.mjs'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(core|platform|functions|web|data|scripts|infra)\//.test(file))
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/'));
const used = new Set(sources.flatMap((file) => variablesIn(read(file))));

/** Set by Node or the shell, not by whoever runs the site. */
const NOT_OURS = ['PATH', 'NODE_OPTIONS'];

it('documents every variable that is read', () => {
  expect(used.size).toBeGreaterThan(15);
  expect([...used].filter((name) => !documented.has(name) && !NOT_OURS.includes(name))).toEqual([]);
});

it('documents no variable that nothing reads', () => {
  expect([...documented].filter((name) => !used.has(name))).toEqual([]);
});
