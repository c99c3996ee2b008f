/** Text that people type, and that others read beside text of ours. */
import { z } from 'zod';

/**
 * Control characters, and the marks that turn the direction of text until another one ends it: left open, they
 * turn the sentence around the text as well. Names in Arabic or Hebrew need none of them.
 */
const UNSEEN = /[\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])\p{Cc}/gu;

export function readable(text: string): string {
  return text.replaceAll(UNSEEN, '');
}

/** A schema to go on from: `typedText().min(1).max(60)`. */
export function typedText() {
  return z.string().overwrite(readable).trim();
}
