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

const LITERAL = /'((?:\w+\.)+[\w-]+)'|`((?:\w|\$\{)[^`\n]*\.[^`\n]*)`/g;

/** Keys as they stand in the site's sources: plain ones, and patterns of those that are put together. */
const asked = sourcesIn(['web/src'], ['.ts', '.svelte'])
  .filter((source) => !source.path.endsWith('.test.ts'))
  .flatMap(({ path: file, text }) =>
    Array.from(text.matchAll(LITERAL), ([, plain, pieces = '']) => ({ file, plain, pieces })),
  );
const literally = (text: string): string => text.replace(/[^\w]/g, '\\$&');
const plain = new Set(asked.map((one) => one.plain));
const patterns = [...new Set(asked.map(({ pieces }) => pieces))]
  .map((pieces) => pieces.split(/\$\{[^}]*\}/))
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
      file.endsWith('.svelte') &&
      plain !== undefined &&
      rooms.has(plain.split('.')[0]) &&
      !keys.has(plain),
  );
  expect(missing).toEqual([]);
});
