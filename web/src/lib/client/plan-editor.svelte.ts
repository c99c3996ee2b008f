/** Edits the choreography of the page: one change at a time, each kept by the server. */
import type { Edit } from '@bachata/core/choreography/edit/edit.ts';
import type { AlternativeView, EditAnswer, SuggestionView } from '#lib/edit-view.ts';
import type { EditedDance } from '#lib/result-view.ts';
import { ApiError, getJson, postJson } from './api.ts';

type Refusal = Extract<EditAnswer, { done: false }>;

export class PlanEditor {
  busy = $state(false);
  /** The code of what went wrong with the last change. */
  failure: ApiError | undefined = $state.raw();
  /** Why the last change cannot be danced, and the ways out. */
  refusal: Refusal | undefined = $state.raw();

  readonly id: string;
  readonly #loaded: () => EditedDance;
  readonly #reload: () => Promise<void>;
  #answered: EditedDance | undefined = $state.raw();

  /**
   * @param loaded the dance as the page has loaded it
   * @param reload loads it again, for when somebody has edited it elsewhere
   */
  constructor(id: string, loaded: () => EditedDance, reload: () => Promise<void>) {
    this.id = id;
    this.#loaded = loaded;
    this.#reload = reload;
  }

  readonly dance: EditedDance = $derived.by(() => {
    const loaded = this.#loaded();
    const answered = this.#answered;
    return answered !== undefined && answered.revision > loaded.revision ? answered : loaded;
  });

  /** Several edits are one step of the history. @returns whether they were made */
  async edit(edits: readonly Edit[]): Promise<boolean> {
    return await this.#change({ edits });
  }

  async undo(): Promise<boolean> {
    return await this.#change({ step: 'undo' });
  }

  async redo(): Promise<boolean> {
    return await this.#change({ step: 'redo' });
  }

  /** @throws ApiError */
  async alternatives(startBeat: number, signal: AbortSignal): Promise<AlternativeView[]> {
    const place = `startBeat=${startBeat}&revision=${this.dance.revision}`;
    return await getJson(`/api/choreographies/${this.id}/alternatives?${place}`, signal);
  }

  /** @throws ApiError */
  async suggestions(startBeat: number, signal: AbortSignal): Promise<SuggestionView[]> {
    const place = `startBeat=${startBeat}&revision=${this.dance.revision}`;
    return await getJson(`/api/choreographies/${this.id}/suggestions?${place}`, signal);
  }

  /** Asks for the video of the dance as it is now. @returns the job; undefined where that failed */
  async film(): Promise<string | undefined> {
    const asked = await this.#ask<{ jobId: string }>('video', {});
    return asked?.jobId;
  }

  forget(): void {
    this.failure = undefined;
    this.refusal = undefined;
  }

  async #change(change: object): Promise<boolean> {
    const answer = await this.#ask<EditAnswer>('edits', change);
    if (answer === undefined) return false;
    if (answer.done) this.#answered = answer.dance;
    else this.refusal = answer;
    return answer.done;
  }

  async #ask<T>(what: string, body: object): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.forget();
    try {
      const { revision } = this.dance;
      return await postJson<T>(`/api/choreographies/${this.id}/${what}`, { revision, ...body });
    } catch (error) {
      this.failure = error instanceof ApiError ? error : new ApiError('internal', '');
      if (this.failure.code === 'document-changed') await this.#reload();
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
