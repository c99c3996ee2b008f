/** Words that are looked for among words that are there: accents and typing errors are forgiven. */
import { plain } from '../choreography/wish/words.ts';

/** From this length on one error is forgiven, and from the other on two. */
const ONE_ERROR = 4;
const TWO_ERRORS = 8;

/** The words of a text as they are compared: lower case, without accents. */
export function searchWords(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * How well a word fits the one that is looked for; both as `searchWords` gives them. The word may go on
 * behind what was typed.
 * @returns 0 for not at all, 1 for the very word
 */
export function wordFit(wanted: string, word: string): number {
  if (word === wanted) return 1;
  if (word.startsWith(wanted)) return 0.9;
  const forgiven = wanted.length >= TWO_ERRORS ? 2 : wanted.length >= ONE_ERROR ? 1 : 0;
  if (forgiven === 0 || word.length < wanted.length - forgiven) return 0;
  const errors = errorsTo(wanted, word.slice(0, wanted.length + forgiven), forgiven);
  return errors > forgiven ? 0 : 0.8 - 0.2 * errors;
}

/**
 * Letters to add, leave out, replace or swap with their neighbor until `wanted` begins `word` (optimal string
 * alignment, against the best of the word's beginnings). More than `most` is told as `most + 1`.
 */
function errorsTo(wanted: string, word: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= wanted.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = wanted[i - 1] === word[j - 1];
      let errors = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const isSwapped = wanted[i - 1] === word[j - 2] && wanted[i - 2] === word[j - 1];
      if (i > 1 && j > 1 && isSwapped) errors = Math.min(errors, beforeLast[j - 2] + 1);
      row.push(errors);
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(...last);
}
