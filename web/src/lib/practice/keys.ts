/**
 * What keys do while one practices. They work on the whole page: hands are sweaty, the phone is on
 * a chair, and a clicker for presentations or a pedal is a keyboard with few keys.
 */
export type PracticeAction =
  | 'toggle'
  | 'loop'
  | 'mirror'
  | 'back'
  | 'forward'
  | 'count-back'
  | 'count-forward'
  | 'frame-back'
  | 'frame-forward'
  | 'faster'
  | 'slower'
  | 'own-tempo'
  | 'again'
  | 'full-screen'
  | 'help'
  | 'leave';

/** A saved loop, counted from 1. */
export interface SavedLoopAction {
  readonly saved: number;
}

/** The keys of each action, as `KeyboardEvent.key` names them; the first is the one to teach. */
export const KEYS: Readonly<Record<PracticeAction, readonly string[]>> = {
  // Clickers send "b" or "." to black out the screen.
  toggle: [' ', 'k', 'b', '.'],
  loop: ['l'],
  mirror: ['m'],
  // A pedal and a clicker send PageUp and PageDown.
  back: ['ArrowLeft', 'PageUp'],
  forward: ['ArrowRight', 'PageDown'],
  'count-back': ['Shift+ArrowLeft'],
  'count-forward': ['Shift+ArrowRight'],
  'frame-back': ['<', ','],
  'frame-forward': ['>'],
  faster: ['ArrowUp', '+'],
  slower: ['ArrowDown', '-'],
  'own-tempo': ['='],
  // Clickers start a show with F5.
  again: ['a', 'F5'],
  'full-screen': ['f'],
  help: ['?'],
  leave: ['Escape'],
};

const ACTIONS = new Map(
  Object.entries(KEYS).flatMap(([action, keys]) =>
    keys.map((key) => [key, action as PracticeAction] as const),
  ),
);

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** @returns undefined for keys that the page and the browser keep */
export function actionOf(press: Press): PracticeAction | SavedLoopAction | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (/^[1-9]$/.test(key)) return { saved: Number(key) };
  const named = press.shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key;
  return ACTIONS.get(named);
}

/** What moves a slider, besides arrows. */
const SLIDER_KEYS: readonly string[] = ['Home', 'End', 'PageUp', 'PageDown'];

/** Keys that the element needs itself: what is typed in fields, and arrows in lists and sliders. */
export function keepsKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog[open], [contenteditable=""], [contenteditable="true"]')) return true;
  if (target.closest('textarea, select, [role="application"]')) return true;
  const input = target.closest('input');
  if (input !== null) {
    if (input.type === 'range') return key.startsWith('Arrow') || SLIDER_KEYS.includes(key);
    return !['checkbox', 'radio'].includes(input.type) || key === ' ';
  }
  const pressed = key === ' ' || key === 'Enter';
  if (pressed) return target.closest('button, a[href], summary, label') !== null;
  return key.startsWith('Arrow') && target.closest('[role="toolbar"]') !== null;
}
