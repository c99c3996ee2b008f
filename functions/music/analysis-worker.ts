/** Runs inside the worker thread: one song, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { analyzeSong } from '@bachata/core/music/analyze.ts';
import { withSecondOpinion } from './second-opinion.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

const request = workerData as WorkerRequest;
const send = (reply: WorkerReply): void => parentPort?.postMessage(reply);

try {
  const analysis = analyzeSong(request.pcm, request.sampleRate, {
    onProgress: (done) => send({ kind: 'progress', done }),
  });
  send({
    kind: 'done',
    analysis: request.secondOpinion ? await withSecondOpinion(analysis, request) : analysis,
  });
} catch (error) {
  if (!(error instanceof InvalidInputError)) throw error;
  const { code, message, details } = error;
  send({ kind: 'refused', code, message, details });
}
