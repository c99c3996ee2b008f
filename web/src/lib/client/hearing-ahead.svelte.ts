/** The song of an upload that is listened to while the form is still being filled in. */
import type { UploadedSong } from '@bachata/core/jobs/job.ts';
import { postJson } from './api.ts';
import { JobWatch } from './job-watch.svelte.ts';

/** What another try may mend: the order finds out. */
const PASSING: readonly string[] = [
  'internal',
  'stage-exhausted',
  'upload-missing',
  'song-lost',
  'ffmpeg-missing',
  'ffmpeg-silent',
  'disk-full',
];

export class HearingAhead {
  #watch: JobWatch | undefined = $state.raw();

  /** Whether the song is known, and only the wishes are waited for. */
  get isDone(): boolean {
    return this.#watch?.job?.status === 'done';
  }

  /** What is wrong with the file. */
  get failure() {
    const failure = this.#watch?.job?.failure;
    return failure && !PASSING.includes(failure.code) ? failure : undefined;
  }

  /** @returns the function that stops following it; the server goes on */
  begin(song: Omit<UploadedSong, 'kind'>): () => void {
    const watch = new JobWatch();
    this.#watch = watch;
    let isWanted = true;
    let stop = (): void => undefined;
    // Where it is refused, the order is made without it.
    postJson<{ jobId: string }>('/api/hearings', { kind: 'upload', ...song }).then(
      ({ jobId }) => {
        if (isWanted) stop = watch.follow(jobId);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
      stop();
    };
  }
}
