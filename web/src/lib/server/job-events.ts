/** A job's changes as a stream of server-sent events (HTML Standard, section 9.2). */
import { jobs, type Job } from '@bachata/core/jobs/job.ts';
import type { DocumentStore, Stored } from '@bachata/core/ports.ts';
import { hasEnded, viewJob } from '../job-view.ts';

/** Below the idle limits of the usual proxies. */
const HEARTBEAT_MS = 15_000;
/** How soon the browser asks again after a lost connection. */
const RETRY_MS = 2_000;

/**
 * Each event carries the whole job, so that a reader who missed some has lost nothing; its id is
 * the document's version, so that a reader who reconnects is not told again what it knows.
 * @param lastEventId the `Last-Event-ID` of a reader who reconnects
 */
export function jobEvents(
  documents: DocumentStore,
  jobId: string,
  lastEventId: string | null,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      let open = true;
      let unwatch = (): void => undefined;
      const send = (text: string): void => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      let known = lastEventId;
      const show = (stored: Stored<Job> | undefined): void => {
        if (!open) return;
        if (stored === undefined) return finish();
        const view = viewJob(jobId, stored.data);
        if (stored.version !== known || hasEnded(view)) {
          known = stored.version;
          send(`id: ${stored.version}\nevent: job\ndata: ${JSON.stringify(view)}\n\n`);
        }
        if (hasEnded(view)) finish();
      };
      const heartbeat = setInterval(() => {
        send(': still here\n\n');
        // A listener may fall silent without an error; a failed read is tried again next time.
        documents.get(jobs, jobId).then(show, () => undefined);
      }, HEARTBEAT_MS);
      release = () => {
        open = false;
        clearInterval(heartbeat);
        unwatch();
      };
      const finish = (): void => {
        if (!open) return;
        release();
        controller.close();
      };
      send(`retry: ${RETRY_MS}\n\n`);
      unwatch = documents.watch(jobs, jobId, show);
      // The store may have answered, and ended the stream, before `watch` returned.
      if (!open) unwatch();
    },
    cancel() {
      release();
    },
  });
}
