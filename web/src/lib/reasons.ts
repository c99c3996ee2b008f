/** The planner's reasons in words: its codes and values become messages of a language. */
import { pick } from '@bachata/core/languages.ts';
import type { Messages } from './i18n/context.ts';
import type { NoteView } from './result-view.ts';

/** Which group of messages names the values that are codes themselves, by the value's name. */
const TERMS: Readonly<Record<string, string>> = {
  section: 'sections',
  position: 'positions',
  style: 'styles',
  level: 'levels',
  intro: 'intros',
};

/** Values between 0 and about 1 that people read as a share. */
const SHARES = ['energy', 'moveEnergy', 'confidence', 'similarity', 'rate', 'share', 'wanted'];

/** Whether the planner was not sure of the counts: then nothing clicks or counts to them. */
export function countsAreUnsure(notes: readonly { readonly code: string }[]): boolean {
  return notes.some(({ code }) => code === 'low-beat-confidence');
}

/** Undefined for a reason that no message describes. */
export function explain(
  reason: NoteView,
  messages: Pick<Messages, 'find' | 'format' | 'language'>,
): string | undefined {
  const inWords = (name: string, value: string | number): string | number => {
    if (name === 'move') return reason.moveName ? pick(reason.moveName, messages.language) : value;
    if (typeof value === 'string') return messages.find(`${TERMS[name]}.${value}`) ?? value;
    return SHARES.includes(name)
      ? messages.format.percent(value)
      : messages.format.number(value, 1);
  };
  const values = Object.fromEntries(
    Object.entries(reason.values).map(([name, value]) => [name, inWords(name, value)]),
  );
  return messages.find(`reasons.${reason.code}`, values);
}
