/** Typed messages: a key that no catalog has does not compile. */
import { MAX_PICTURE_BYTES } from '@bachata/core/accounts/picture-limits.ts';
import { SONG_FORMAT_NAMES } from '@bachata/core/music/formats/song-formats.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { DISPLAY_WORDS } from '@bachata/core/lexicon/display-words.ts';
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';
import type english from './messages/en.json';
import type { Language } from '@bachata/core/languages.ts';

export type Catalog = typeof english;

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${WithoutPlural<K>}`
    : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** The names of sections are the domain's, as videos have them too. */
export type MessageKey = Leaves<Catalog> | `sections.${SectionLabel}`;
export type MessageValues = Readonly<Record<string, string | number>>;

/** What any message may name: the limits of the product, each of which has one home in the domain. */
const LIMITS: MessageValues = {
  songFormats: SONG_FORMAT_NAMES,
  songMegabytes: SONG_LIMITS.maxBytes / 1_000_000,
  songMinSec: SONG_LIMITS.minSec,
  songMinutes: SONG_LIMITS.maxSec / 60,
  clipMegabytes: CLIP_LIMITS.maxBytes / 1_000_000,
  clipMinutes: CLIP_LIMITS.maxSec / 60,
  pictureMegabytes: MAX_PICTURE_BYTES / 1_000_000,
};

export interface Translator {
  readonly language: Language;
  /** @param values for the `{{placeholders}}`; `count` picks the plural form */
  t(key: MessageKey, values?: MessageValues): string;
  /** For keys that come from data, such as an error's code: undefined where no message exists. */
  find(key: string, values?: MessageValues): string | undefined;
}

/** Messages in groups of groups, as a catalog's file has them. */
interface Group {
  readonly [key: string]: string | Group;
}

/**
 * One thing has a form of its own in all languages so far, and all other numbers share one; Spanish has a third,
 * for millions, which no message needs. A test compares that with `Intl.PluralRules`, which takes a phone longer
 * to make than all else that a page says.
 */
export function createTranslator(language: Language, messages: Catalog): Translator {
  const { sections } = DISPLAY_WORDS[language];
  const catalog: Group = { ...messages, sections };
  // A page says a small part of the catalog: a phone is to go through no more of it before it answers.
  let numbers: Intl.NumberFormat | undefined;

  function textOf(key: string, values: MessageValues): string | undefined {
    const { count } = values;
    if (count === undefined) return textAt(catalog, key);
    const form = count === 1 ? 'one' : 'other';
    return (
      textAt(catalog, `${key}_${form}`) ?? textAt(catalog, `${key}_other`) ?? textAt(catalog, key)
    );
  }

  function find(key: string, values: MessageValues = {}): string | undefined {
    return textOf(key, values)?.replace(PLACEHOLDER, (_all, name: string, format?: string) => {
      const value = values[name] ?? LIMITS[name] ?? '';
      if (format !== 'number') return String(value);
      return (numbers ??= new Intl.NumberFormat(language)).format(Number(value));
    });
  }
  return { language, t: (key, values) => find(key, values) ?? key, find };
}

/** `{{name}}`, or `{{name, number}}` for a number as the language writes it. */
const PLACEHOLDER = /\{\{(\w+)(?:, (number))?\}\}/g;

/** @param key each group it is in before it: `errors.not-found` */
function textAt(catalog: Group, key: string): string | undefined {
  let place: string | Group | undefined = catalog;
  for (const name of key.split('.')) {
    if (typeof place !== 'object') return undefined;
    place = Object.hasOwn(place, name) ? place[name] : undefined;
  }
  return typeof place === 'string' ? place : undefined;
}
