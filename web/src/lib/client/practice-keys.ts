/** What a key does to a dance that is practiced. */
import { actionOf, keepsKeys, type PracticeAction } from '../practice/keys.ts';
import type { Practice } from './practice.svelte.ts';

/** What is the page's business rather than the sound's. */
export interface PageActions {
  readonly mirror: () => void;
  readonly fullScreen: () => void;
  readonly help: () => void;
  readonly leave: () => void;
}

const FRAMES_PER_SECOND = 30;

/** @returns what to do with the keys of the whole page */
export function practiceKeys(
  practice: Practice,
  page: PageActions,
): (event: KeyboardEvent) => void {
  const does: Readonly<Record<PracticeAction, () => unknown>> = {
    toggle: async () => await practice.toggle(),
    loop: async () =>
      await (practice.loops.loop ? practice.loops.clear() : practice.loops.loopPart('eight')),
    mirror: page.mirror,
    back: async () => await practice.step('eight', -1),
    forward: async () => await practice.step('eight', 1),
    'count-back': () => practice.stepCount(-1),
    'count-forward': () => practice.stepCount(1),
    'frame-back': () => practice.stepFrame(-1, FRAMES_PER_SECOND),
    'frame-forward': () => practice.stepFrame(1, FRAMES_PER_SECOND),
    faster: async () => await practice.faster(1),
    slower: async () => await practice.faster(-1),
    'own-tempo': async () => await practice.setPercent(100),
    again: async () => await (practice.tempo.rung ? practice.stepBack() : practice.restart()),
    'full-screen': page.fullScreen,
    help: page.help,
    leave: () => {
      if (practice.loops.marking) practice.loops.leaveMarking();
      else page.leave();
    },
  };
  return (event) => {
    if (event.defaultPrevented || keepsKeys(event.target, event.key)) return;
    const action = actionOf(event);
    if (action === undefined) return;
    if (typeof action === 'object') {
      const saved = practice.loops.saved[action.saved - 1];
      if (!saved) return;
      event.preventDefault();
      void practice.useSaved(saved);
      return;
    }
    // Escape also closes what the browser has opened.
    if (action !== 'leave') event.preventDefault();
    does[action]();
  };
}
