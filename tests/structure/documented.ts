/** The variables of the tables of a document: the first column of each. */
import { readFileSync } from 'node:fs';

export function documentedIn(file: string): ReadonlySet<string> {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return new Set([...text.matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, name]) => name));
}
