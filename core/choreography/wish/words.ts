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
