/** What an editor has not saved yet, on this device: it outlives a reload and a lost connection. */
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';

export interface PlanDraft {
  /** The revision that it was written from. */
  readonly base: number;
  readonly content: PlanContent;
  /** When, ms since the epoch. */
  readonly at: number;
}

const PREFIX = 'class-plan-draft:';
const TAB = 'class-plan-tab';
/** A draft of another tab is that tab's, as long as it goes on. */
const LEFT_MS = 15_000;

/** Without a place to keep it, there is none. */
function stores(): { local: Storage; session: Storage } | undefined {
  try {
    return { local: localStorage, session: sessionStorage };
  } catch {
    return undefined;
  }
}

/** Of this tab; it outlives a reload. */
function tabId(session: Storage): string {
  const known = session.getItem(TAB);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  session.setItem(TAB, made);
  return made;
}

/** @returns whether it is kept */
export function keepDraft(planId: string, draft: PlanDraft): boolean {
  try {
    const found = stores();
    if (found === undefined) return false;
    found.local.setItem(`${PREFIX}${planId}:${tabId(found.session)}`, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(planId: string): void {
  const found = stores();
  if (found !== undefined) found.local.removeItem(`${PREFIX}${planId}:${tabId(found.session)}`);
}

/** This tab's, or the last of one that is closed. It is this tab's from now on. */
export function takeDraft(planId: string, now: number): PlanDraft | undefined {
  const found = stores();
  if (found === undefined) return undefined;
  const own = `${PREFIX}${planId}:${tabId(found.session)}`;
  const keys = Array.from({ length: found.local.length }, (_, k) => found.local.key(k) ?? '');
  const drafts = keys
    .filter((key) => key.startsWith(`${PREFIX}${planId}:`))
    .flatMap((key) => {
      const draft = readDraft(found.local.getItem(key));
      const isTaken = draft !== undefined && (key === own || now - draft.at > LEFT_MS);
      return isTaken ? [{ key, draft }] : [];
    })
    .sort((a, b) => b.draft.at - a.draft.at);
  const [last] = drafts;
  if (last === undefined) return undefined;
  if (last.key !== own) {
    keepDraft(planId, last.draft);
    found.local.removeItem(last.key);
  }
  return last.draft;
}

/** Written by this very site; what is not whole is none. */
function readDraft(text: string | null): PlanDraft | undefined {
  try {
    const draft = JSON.parse(text ?? 'null') as PlanDraft | null;
    return draft !== null && Array.isArray(draft.content?.blocks) ? draft : undefined;
  } catch {
    return undefined;
  }
}
