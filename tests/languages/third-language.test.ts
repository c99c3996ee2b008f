/**
 * What a third language would touch: a row of `core/languages.ts`, its lexicon and its catalog. Here a
 * pretend one is added to the first two while everything else stays as it is.
 */
import { beforeAll, expect, it } from 'vitest';
import { LANGUAGE_FACTS, LANGUAGES, pick, type Language } from '@bachata/core/languages.ts';
import { DISPLAY_WORDS, WISH_LEXICONS } from '@bachata/core/lexicon/lexicons.ts';
import { smallPlan } from '../browser/seed.ts';

const ESPERANTO = 'eo' as Language;

beforeAll(() => {
  const { families, grammar } = WISH_LEXICONS.en;
  (LANGUAGES as unknown as Language[]).push(ESPERANTO);
  Object.assign(LANGUAGE_FACTS, {
    eo: { ownName: 'Esperanto', englishName: 'Esperanto', locale: 'eo' },
  });
  Object.assign(DISPLAY_WORDS, {
    eo: {
      sections: { ...DISPLAY_WORDS.en.sections, verse: 'Strofo', chorus: 'Rekantaĵo' },
      captions: { tap: 'tuŝu', next: 'Poste' },
    },
  });
  Object.assign(WISH_LEXICONS, {
    eo: {
      phrases: [{ meaning: { kind: 'style', value: 'romantic' }, said: 'romantika, kun amo' }],
      families: {
        ...families,
        turn: { said: 'turniĝo', inNames: '' },
      },
      grammar: { ...grammar, negations: 'ne sen', without: 'sen', and: 'kaj', verbs: [] },
      withoutMeaning: 'mi volas kaj',
      falseFriends: '',
    },
  });
});

it('is understood in wishes, beside the others', async () => {
  const { WishWords } = await import('@bachata/core/choreography/wish/describe.ts');
  const { library } = await import('@bachata/library/moves/index.ts');
  const words = new WishWords(library.moves);
  const told = words.describe('mi volas romantika, sen turniĝo, easy', ESPERANTO);
  expect(told.parameters).toMatchObject({ style: 'romantic', difficulty: 'beginner' });
  expect(told.parameters.bannedMoves).toContain('right-turn');
  expect(told.unknown).toEqual([]);
});

it('has captions and chapters, with names in English until they are translated', async () => {
  const { captionsOf } = await import('../../functions/media/captions.ts');
  const { chaptersOf } = await import('../../functions/media/chapters.ts');
  const { library } = await import('@bachata/library/moves/index.ts');
  const plan = smallPlan();
  const captions = captionsOf(plan, library, ESPERANTO);
  expect(captions).toContain('<b>4 (tuŝu)</b>');
  expect(captions).toContain(library.byId.get(plan.segments[0]?.moveId ?? '')?.name.en);
  expect(chaptersOf(plan, ESPERANTO).map(({ title }) => title)).toEqual(['Strofo', 'Rekantaĵo']);
});

it('is made for every video from then on, while older choreographies still open', async () => {
  const { byLanguage } = await import('@bachata/core/languages.ts');
  const { choreographyKeys } = await import('@bachata/core/object-keys.ts');
  const { choreographySchema, mediaKeysOf } =
    await import('@bachata/core/choreographies/choreography.ts');
  const captionsKeys = byLanguage((language) => choreographyKeys.captions('job', language));
  expect(Object.keys(captionsKeys)).toEqual(['en', 'es', 'eo']);
  const { captionsKeys: schema } = choreographySchema.shape;
  expect(schema.parse(captionsKeys)).toEqual(captionsKeys);
  const before = { en: 'en.vtt', es: 'es.vtt' };
  expect(schema.parse(before)).toEqual(before);
  const media = { videoKey: 'video', posterKey: 'poster' };
  expect(mediaKeysOf({ ...media, captionsKeys })).toHaveLength(5);
});

it('is chosen by a browser, and shows what is translated', async () => {
  const { chooseLanguage } = await import('../../web/src/lib/i18n/languages.ts');
  expect(chooseLanguage(undefined, 'eo,en;q=0.5')).toBe(ESPERANTO);
  expect(pick({ en: 'Turn', es: 'Giro' }, ESPERANTO)).toBe('Turn');
  const named = { en: 'Turn', eo: 'Turniĝo' };
  expect(pick(named, ESPERANTO)).toBe('Turniĝo');
});
