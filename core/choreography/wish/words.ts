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

/** Singular and plural of a name are the same wish. */
export function stem(word: string): string {
  return word.length > 3 ? word.replace(/e?s?$/, '') : word;
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
