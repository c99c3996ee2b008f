/** Says a move's name with the device's own voice; where it has none, nothing is said. */
import { LANGUAGE_FACTS, type Language } from '@bachata/core/languages.ts';

/** Names must be over before their move begins. */
const RATE = 1.25;

export function sayName(name: string, language: Language): void {
  const { speechSynthesis } = globalThis as { speechSynthesis?: SpeechSynthesis };
  if (speechSynthesis === undefined) return;
  const words = new SpeechSynthesisUtterance(name);
  words.lang = LANGUAGE_FACTS[language].locale;
  words.rate = RATE;
  // One that is late is worse than none.
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}
