/** Words that are looked for among words that are there: accents and typing errors are forgiven. */
import { plain } from '../choreography/wish/words.ts';
import { typingErrorsSoFar } from '../numeric/typing-errors.ts';

/** From this length on one error is forgiven, and from the other on two. */
const ONE_ERROR = 4;
const TWO_ERRORS = 8;

/** The words of a text as they are compared: lower case, without accents. */
export function searchWords(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How well a word fits the one that is looked for; both as `searchWords` gives them. The word may go on
 * behind what was typed.
 * @returns 0 for not at all, 1 for the very word
 */
export function wordFit(wanted: string, word: string): number {
  if (word === wanted) return 1;
  if (word.startsWith(wanted)) return 0.9;
  const forgiven = forgivenErrors(wanted);
  if (forgiven === 0 || word.length < wanted.length - forgiven) return 0;
  const errors = typingErrorsSoFar(wanted, word.slice(0, wanted.length + forgiven), forgiven);
  return errors > forgiven ? 0 : 0.8 - 0.2 * errors;
}

/** Typing errors that a word of this length may have, 0 to 2. */
export function forgivenErrors(wanted: string): number {
  return wanted.length >= TWO_ERRORS ? 2 : wanted.length >= ONE_ERROR ? 1 : 0;
}
