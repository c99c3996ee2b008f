/**
 * Run in a process of its own by the test beside it: adds a pretend language to the list and to the
 * lexicons, and prints what everything else makes of it.
 */
import { LANGUAGE_FACTS, LANGUAGES, pick, type Language } from '@bachata/core/languages.ts';
import { DISPLAY_WORDS } from '@bachata/core/lexicon/display-words.ts';
import { WISH_LEXICONS } from '@bachata/core/lexicon/lexicons.ts';

const ESPERANTO = 'eo' as Language;
const { families, grammar } = WISH_LEXICONS.en;
(LANGUAGES as unknown as Language[]).push(ESPERANTO);
Object.assign(LANGUAGE_FACTS, {
  eo: { ownName: 'Esperanto', englishName: 'Esperanto', locale: 'eo', decimal: ',' },
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
    families: { ...families, turn: { said: 'turniĝo', inNames: '' } },
    grammar: { ...grammar, negations: 'ne', removals: 'sen', and: 'kaj', verbs: [] },
    pairings: [],
    numbers: 'nul unu du',
    newWords: 'nova',
    endings: '',
    abbreviations: '',
    contractions: '',
    things: '',
    otherWords: '',
    withoutMeaning: 'mi volas kaj',
    falseFriends: '',
  },
});

const { library } = await import('@bachata/library/moves/index.ts');
const { WishWords } = await import('@bachata/core/choreography/wish/describe.ts');
const { byLanguage } = await import('@bachata/core/languages.ts');
const { choreographyKeys } = await import('@bachata/core/object-keys.ts');
const { choreographySchema, mediaKeysOf } =
  await import('@bachata/core/choreographies/choreography.ts');
const { captionsOf } = await import('../../functions/media/captions.ts');
const { chaptersOf } = await import('../../functions/media/chapters.ts');
const { chooseLanguage } = await import('../../web/src/lib/i18n/languages.ts');
const { smallPlan } = await import('../browser/seed.ts');

const plan = smallPlan();
const captionsKeys = byLanguage((language) => choreographyKeys.captions('job', language));
const schema = choreographySchema.shape.captionsKeys;
const named: Readonly<Record<string, string>> & { readonly en: string } = {
  en: 'Turn',
  eo: 'Turniĝo',
};
const found = {
  wish: new WishWords(library.moves).describe('mi volas romantika, sen turniĝo, easy', ESPERANTO),
  captions: captionsOf(plan, library, ESPERANTO),
  firstMove: library.byId.get(plan.segments[0]?.moveId ?? '')?.name.en,
  chapters: chaptersOf(plan, ESPERANTO).map(({ title }) => title),
  captionsKeys: schema.parse(captionsKeys),
  olderCaptionsKeys: schema.parse({ en: 'en.vtt', es: 'es.vtt' }),
  media: mediaKeysOf({ videoKey: 'video', posterKey: 'poster', captionsKeys }).length,
  chosen: chooseLanguage(undefined, 'eo,en;q=0.5'),
  translated: pick(named, ESPERANTO),
  untranslated: pick({ en: 'Turn', es: 'Giro' }, ESPERANTO),
};
process.stdout.write(JSON.stringify(found));
export type Found = typeof found;
