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

export function createTranslator(language: Language, messages: Catalog): Translator {
  const { sections } = DISPLAY_WORDS[language];
  const texts = flatten({ ...messages, sections });
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  function textOf(key: string, values: MessageValues): string | undefined {
    const { count } = values;
    if (count === undefined) return texts.get(key);
    // Spanish has a third form, for millions, which no message needs.
    const form = typeof count === 'number' ? plurals.select(count) : 'other';
    return texts.get(`${key}_${form}`) ?? texts.get(`${key}_other`) ?? texts.get(key);
  }

  function find(key: string, values: MessageValues = {}): string | undefined {
    return textOf(key, values)?.replace(PLACEHOLDER, (_all, name: string, format?: string) => {
      const value = values[name] ?? LIMITS[name] ?? '';
      return format === 'number' ? numbers.format(Number(value)) : String(value);
    });
  }
  return { language, t: (key, values) => find(key, values) ?? key, find };
}

/** `{{name}}`, or `{{name, number}}` for a number as the language writes it. */
const PLACEHOLDER = /\{\{(\w+)(?:, (number))?\}\}/g;

/** Each message by its whole key: `errors.not-found`. */
function flatten(group: Group, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(group)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, into);
  }
  return into;
}
