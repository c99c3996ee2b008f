/** Words as they are compared: without accents, in the singular. */

/** The parts of a text between commas; none of an empty one. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

/** Lower case, without accents, so that "romántica" and "romantica" are one word. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}

/** From how many letters on a word stays the same word without its end: "spine" would be "spin". */
const LONG_ENOUGH = { forS: 4, forE: 6 } as const;

/** Singular and plural of a name are the same wish. */
export function stem(word: string): string {
  const one = word.length >= LONG_ENOUGH.forS ? word.replace(/s$/, '') : word;
  return one.length >= LONG_ENOUGH.forE ? one.replace(/e$/, '') : one;
}

/** The words of a phrase as they are compared; "dont" is as good as "don't", and "nooo" as "no". */
export function stems(text: string): string[] {
  return plain(text)
    .replaceAll("'", '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(stem);
}

/** Each of the phrases between commas, in such words. */
export function phrasesOf(text: string): string[][] {
  return listed(text).map(stems);
}
