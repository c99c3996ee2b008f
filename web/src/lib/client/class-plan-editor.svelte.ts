/**
 * Edits a class plan: every change is kept on the device at once and on the site a moment later, against
 * the version that was seen. What cannot be sent waits, and is sent when the connection is back.
 */
import {
  historyOf,
  record,
  redo,
  undo,
  type History,
} from '@bachata/core/choreographies/edit-history.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import type { SaveAnswer } from '#lib/class-plan-view.ts';
import { ApiError, postJson } from './api.ts';
import { forgetDraft, keepDraft, takeDraft } from './plan-draft.ts';

/** After so much quiet a change is sent. */
const QUIET_MS = 1_200;
/** So much later it is tried again. */
const AGAIN_MS = 8_000;
/** Changes of one field within this are one step of the history. */
const ONE_STEP_MS = 2_000;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'stale' | 'gone';

export class ClassPlanEditor {
  state: SaveState = $state('saved');
  /** What the site says against the plan as it is. */
  failure: ApiError | undefined = $state.raw();
  /** What somebody else, or another tab, has saved meanwhile. */
  theirs:
    | { readonly revision: number; readonly content: PlanContent; readonly by?: string | undefined }
    | undefined = $state.raw();
  /** Whether it goes on from what was not saved the last time. */
  isRecovered = $state(false);

  readonly id: string;
  #history: History<PlanContent> = $state.raw(historyOf({} as PlanContent));
  #base: number;
  #saved: PlanContent;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastField: { readonly name: string; readonly at: number } | undefined;

  constructor(id: string, revision: number, content: PlanContent) {
    this.id = id;
    this.#base = revision;
    this.#saved = content;
    this.#history = historyOf(content);
  }

  readonly content: PlanContent = $derived(this.#history.present);
  readonly canUndo: boolean = $derived(this.#history.past.length > 0);
  readonly canRedo: boolean = $derived(this.#history.future.length > 0);

  /** Looks for what was not saved before; to be called in the browser. @returns what ends it */
  start(): () => void {
    const draft = takeDraft(this.id, Date.now());
    if (draft !== undefined && !isSame(draft.content, this.#saved)) {
      this.#history = record(this.#history, draft.content);
      this.isRecovered = true;
      // Written from an older version: the site answers with both.
      this.#base = draft.base;
      this.#later(0);
    } else if (draft !== undefined) forgetDraft(this.id);
    const again = (): void => {
      if (this.state === 'offline') this.#later(0);
    };
    const warn = (event: BeforeUnloadEvent): void => {
      if (this.state !== 'saved' && !this.#isKept) event.preventDefault();
    };
    addEventListener('online', again);
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('online', again);
      removeEventListener('beforeunload', warn);
      // Somebody goes on to another page: what waits is sent now.
      if (this.state === 'waiting') this.#later(0);
    };
  }

  #isKept = true;

  /** @param field changes of one field in quick succession are one step back */
  change(change: Partial<PlanContent>, field?: string): void {
    const next = { ...this.content, ...change };
    const now = Date.now();
    const last = this.#lastField;
    const isSameStep = field !== undefined && last?.name === field && now - last.at < ONE_STEP_MS;
    this.#history = isSameStep ? { ...this.#history, present: next } : record(this.#history, next);
    this.#lastField = field === undefined ? undefined : { name: field, at: now };
    this.#changed();
  }

  changeBlock(blockId: string, change: Partial<Block>, field?: string): void {
    const blocks = this.content.blocks.map((block) =>
      block.id === blockId ? { ...block, ...change } : block,
    );
    this.change({ blocks }, field && `${blockId} ${field}`);
  }

  undo(): void {
    this.#history = undo(this.#history);
    this.#lastField = undefined;
    this.#changed();
  }

  redo(): void {
    this.#history = redo(this.#history);
    this.#lastField = undefined;
    this.#changed();
  }

  /** Goes on with what was saved elsewhere; one's own can be had back by undo. */
  takeTheirs(): void {
    if (this.theirs === undefined) return;
    this.#base = this.theirs.revision;
    this.#saved = this.theirs.content;
    this.#history = record(this.#history, this.theirs.content);
    this.theirs = undefined;
    this.state = 'saved';
    forgetDraft(this.id);
  }

  /** Writes one's own over what was saved elsewhere, having seen it. */
  keepMine(): void {
    if (this.theirs === undefined) return;
    this.#base = this.theirs.revision;
    this.theirs = undefined;
    this.#later(0);
  }

  /** @returns the id of a new plan of one's own; undefined where that failed */
  async keepAsCopy(title: string): Promise<string | undefined> {
    try {
      // Nobody knows any more of whose one was made that is gone.
      const from = this.state === 'gone' ? undefined : this.id;
      const body = { requestKey: crypto.randomUUID(), content: { ...this.content, title }, from };
      const { id } = await postJson<{ id: string }>('/api/plans', body);
      forgetDraft(this.id);
      this.state = 'saved';
      return id;
    } catch (error) {
      this.failure = error instanceof ApiError ? error : new ApiError('internal', '');
      return undefined;
    }
  }

  saveNow(): void {
    if (this.state !== 'saved') this.#later(0);
  }

  #changed(): void {
    const draft = { base: this.#base, content: this.content, at: Date.now() };
    this.#isKept = keepDraft(this.id, draft);
    if (this.theirs !== undefined) return;
    if (this.state !== 'saving') this.state = 'waiting';
    this.#later(QUIET_MS);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), ms);
  }

  async #save(): Promise<void> {
    // What comes meanwhile is sent after it.
    if (this.state === 'saving' || this.theirs !== undefined) return;
    this.state = 'saving';
    const { content } = this;
    const body = { base: this.#base, requestKey: crypto.randomUUID(), content };
    try {
      const answer = await postJson<SaveAnswer>(`/api/plans/${this.id}`, body);
      this.failure = undefined;
      this.#took(answer, content);
    } catch (error) {
      this.#failed(error instanceof ApiError ? error : new ApiError('internal', ''));
    }
  }

  #took(answer: SaveAnswer, content: PlanContent): void {
    switch (answer.outcome) {
      case 'saved':
        this.#base = answer.revision;
        this.#saved = content;
        if (isSame(content, this.content)) {
          this.state = 'saved';
          forgetDraft(this.id);
        } else {
          this.state = 'waiting';
          this.#later(QUIET_MS);
        }
        return;
      case 'stale':
        // An answer that got lost was a save of ours all the same.
        if (isSame(answer.theirs, content)) {
          return this.#took({ outcome: 'saved', revision: answer.revision }, content);
        }
        this.theirs = { revision: answer.revision, content: answer.theirs, by: answer.by };
        this.state = 'stale';
        return;
      case 'gone':
        this.state = 'gone';
    }
  }

  #failed(failure: ApiError): void {
    const isAway = failure.code === 'offline' || failure.code === 'internal';
    this.state = isAway ? 'offline' : 'refused';
    this.failure = isAway ? undefined : failure;
    if (isAway) this.#later(AGAIN_MS);
  }
}

/** As they are sent. */
function isSame(a: PlanContent, b: PlanContent): boolean {
  return sorted(a) === sorted(b);
}

/** JSON with the fields of every object in one order, and without those that say nothing. */
function sorted(content: PlanContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
}
