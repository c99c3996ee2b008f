/** American spelling in code, comments, documents and messages: a list of British stems. */
import { describe, expect, it } from 'vitest';
import { sourcesIn } from './sources.ts';

/** Verbs of which only the British form ends in -ise, with what they are made into. */
const VERBS = `apolog author categor character custom emphas equal final general harmon initial local
  maxim memor minim normal optim organ penal polar priorit quant random real recogn serial special
  stabil standard summar symmetr synchron synthes token util vectori visual`;
/** Nouns such as "synthesis" and "emphasis" have none of these. */
const ENDINGS = 'e|es|ed|er|ers|ing|ation|ations|able';
/** "Cancelled" is not among them: it is American too, and the stored name of a state of jobs. */
const DOUBLED =
  'channell|fuell|funnell|labell|levell|marshall|modell|panell|pencill|signall|spirall|totall|travell|tunnell';

const BRITISH = [
  `(?:${VERBS.trim().split(/\s+/).join('|')})is(?:${ENDINGS})`,
  '(?:analy|cataly|paraly)s(?:e|ed|er|ers|ing)',
  '(?:behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|sav|vap|vig)our\\w*',
  '(?:cent|centimet|fib|kilomet|lit|lust|met|millimet|spect|theat)re[sd]?',
  '(?:analog|catalog|travelog)ues?',
  '(?:defen|licen|offen|preten)ce[sd]?',
  'practis(?:e|ed|es|ing)',
  `(?:${DOUBLED})(?:ed|er|ers|ing)`,
  'grey(?:s|ed|ish|scale)?',
  'aluminium|amongst|artefacts?|cheques?|draughts?|dreamt|enrol|fulfil|instalments?|judgement',
  'learnt|manoeuvres?|moulds?|programmes?|sceptic\\w*|skilful|spelt|storeys|tyres?|whilst|wilful',
].join('|');
const BRITISH_WORD = new RegExp(`(?<![A-Za-z])(?:${BRITISH})(?![a-z])`, 'gi');
/** Names such as `isNormalised` and `BODY_COLOUR` are several words. */
const HUMP = /([a-z0-9])(?=[A-Z])|[_-]/g;

/** As `line: word`. */
function britishIn(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const words = line.replace(HUMP, (_, before: string | undefined) => `${before ?? ''} `);
    return Array.from(words.matchAll(BRITISH_WORD), ([word]) => `${index + 1}: ${word}`);
  });
}

/** Names that are not ours to choose: former versions have stored them, or a format has them. */
const GIVEN: Readonly<Record<string, string>> = {
  'THIRD_PARTY.md': 'colour',
  'functions/media/overlay.ts': 'Colour',
  'core/user-clips/clip.ts': 'neighbours',
  'core/jobs/stages.ts': 'normalise-clip',
  'tests/jobs/former-stages.test.ts': 'normalise-clip',
};

const ENDS = ['.ts', '.svelte', '.mjs', '.js', '.md', '.css', '.html', '.rules', 'en.json'];

describe('spelling', () => {
  it.each([
    ['const bodyColour = 1;', ['1: Colour']],
    ['// It is\n// normalised twice.', ['2: normalised']],
    ['BEHAVIOUR_OF, isAnalysed, grey-scale', ['1: BEHAVIOUR', '1: Analysed', '1: grey']],
    ['A synthesis of two analyses; emphasis, a realist, concise meters in color.', []],
    ['The job is cancelled.', []],
  ])('is judged in %j', (text, expected) => {
    expect(britishIn(text)).toEqual(expected);
  });

  it('is American everywhere', () => {
    const sources = sourcesIn(['.'], ENDS).filter(({ path }) => !path.endsWith('spelling.test.ts'));
    expect(sources.length).toBeGreaterThan(900);
    const found = sources.flatMap(({ path, text }) =>
      britishIn(text.replaceAll(GIVEN[path] ?? '\0', '')).map((word) => `${path}:${word}`),
    );
    expect(found).toEqual([]);
  });
});
