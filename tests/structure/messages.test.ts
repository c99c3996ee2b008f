/** Every message that a page asks for is there, and every message that is there is asked for. */
import { expect, it } from 'vitest';
import en from '../../web/src/lib/i18n/messages/en.json' with { type: 'json' };
import { sourcesIn } from './sources.ts';

/** The keys of a catalog, with dots; plural forms of one message as one. */
function keysOf(node: object, prefix = ''): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [(prefix + key).replace(/_(one|other)$/, '')]
      : keysOf(value as object, `${prefix}${key}.`),
  );
}
const keys = new Set(keysOf(en));

const PLAIN = /'((?:\w+\.)+[\w-]+)'/g;
const PIECES = /`((?:\w|\$\{)[^`\n]*\.[^`\n]*)`/g;

/** Keys as they stand in the site's sources: plain ones, and patterns of those that are put together. */
const sources = sourcesIn(['web/src'], ['.ts', '.svelte']).filter(
  (source) => !source.path.endsWith('.test.ts'),
);
const asked = sources.flatMap(({ path: file, text }) =>
  Array.from(text.matchAll(PLAIN), ([, plain]) => ({ file, plain })),
);
const pieces = sources.flatMap(({ text }) => Array.from(text.matchAll(PIECES), ([, one]) => one));
const literally = (text: string): string => text.replace(/[^\w]/g, '\\$&');
const plain = new Set(asked.map((one) => one.plain));
const patterns = [...new Set(pieces)]
  .map((one) => one.split(/\$\{[^}]*\}/))
  // What names neither a room nor a message is another kind of text.
  .filter((parts) => /^\w+\./.test(parts[0] ?? '') || /^\.\w+$/.test(parts.at(-1) ?? ''))
  .map((parts) => new RegExp(`^${parts.map(literally).join('.+')}$`));

it('asks for every message of the catalogs', () => {
  const unused = [...keys].filter(
    (key) => !plain.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

it('has every message that is asked for by its name', () => {
  const rooms = new Set([...keys].map((key) => key.split('.')[0]));
  const missing = asked.filter(
    ({ file, plain }) =>
      file.endsWith('.svelte') && rooms.has(plain.split('.')[0]) && !keys.has(plain),
  );
  expect(missing).toEqual([]);
});
