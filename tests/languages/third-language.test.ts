/**
 * What a third language would touch: a row of `core/languages.ts`, its lexicon and its catalog. Here a
 * pretend one is added to the first two while everything else stays as it is.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Found } from './with-esperanto.ts';

let found: Found;
beforeAll(() => {
  const script = path.join(import.meta.dirname, 'with-esperanto.ts');
  found = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as Found;
});

it('is understood in wishes, beside the others', () => {
  const { parameters, unknown } = found.wish;
  expect(parameters).toMatchObject({ style: 'romantic', difficulty: 'beginner' });
  expect(parameters.bannedMoves).toContain('right-turn');
  expect(unknown).toEqual([]);
});

it('has captions and chapters, with names in English until they are translated', () => {
  expect(found.captions).toContain('<b>4 (tuŝu)</b>');
  expect(found.firstMove).toBeDefined();
  expect(found.captions).toContain(found.firstMove);
  expect(found.chapters).toEqual(['Strofo', 'Rekantaĵo']);
});

it('is made for every video from then on, while older choreographies still open', () => {
  expect(Object.keys(found.captionsKeys)).toEqual(['en', 'es', 'eo']);
  expect(found.olderCaptionsKeys).toEqual({ en: 'en.vtt', es: 'es.vtt' });
  expect(found.media).toBe(5);
});

it('is chosen by a browser, and shows what is translated', () => {
  expect(found.chosen).toBe('eo');
  expect(found.translated).toBe('Turniĝo');
  expect(found.untranslated).toBe('Turn');
});
