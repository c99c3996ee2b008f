/**
 * What keys do while one teaches: those of the class, which a clicker for presentations has too. All others
 * are those of practicing (`practice/keys.ts`), for the dance of the block.
 */
export type TeachAction = 'next' | 'back' | 'restart' | 'click' | 'voice' | 'full-screen' | 'help';

/** The keys of each action, as `KeyboardEvent.key` names them; the first is the one to teach. */
export const TEACH_KEYS: Readonly<Record<TeachAction, readonly string[]>> = {
  next: ['n', 'PageDown'],
  back: ['p', 'PageUp'],
  // Clickers start a show with F5.
  restart: ['r', 'F5'],
  click: ['c'],
  voice: ['v'],
  'full-screen': ['f'],
  help: ['?'],
};

/** What begins a class: whatever a clicker has. */
export const BEGIN_KEYS: readonly string[] = ['F5', 'PageDown', 'b', '.'];

const ACTIONS = new Map(
  Object.entries(TEACH_KEYS).flatMap(([action, keys]) =>
    keys.map((key) => [key, action as TeachAction] as const),
  ),
);

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** @returns undefined for keys that practicing, the page or the browser keep */
export function teachActionOf(press: Press): TeachAction | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  return ACTIONS.get(press.key.length === 1 ? press.key.toLowerCase() : press.key);
}
