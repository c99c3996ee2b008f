/** Follows a job through its event stream, across lost connections, until it has ended. */
import { hasEnded, type JobView } from '#lib/job-view.ts';

/** A browser reconnects a broken stream by itself, but gives up on an error answer. */
const REOPEN_MS = 3_000;

export class JobWatch {
  /** The latest known state; undefined until the stream has said something. */
  job: JobView | undefined = $state.raw();
  connected = $state(true);

  /** @returns the function that stops following */
  follow(jobId: string): () => void {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(`/api/jobs/${jobId}/events`);
      source.addEventListener('open', () => (this.connected = true));
      source.addEventListener('job', (event: MessageEvent<string>) => {
        const job = JSON.parse(event.data) as JobView;
        this.job = job;
        this.connected = true;
        if (hasEnded(job)) source?.close();
      });
      source.addEventListener('error', () => {
        this.connected = false;
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS);
      });
    };
    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }
}
