/** Runs inside the worker thread: one answer for each song, one song after another. */
import { parentPort } from 'node:worker_threads';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { analyzeSong } from '@bachata/core/music/analyzer/analyze.ts';
import { withSecondOpinion } from './second-opinion.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

const send = (reply: WorkerReply): void => parentPort?.postMessage(reply);

async function answer(request: WorkerRequest): Promise<void> {
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
}

parentPort?.on('message', (request: WorkerRequest) => void answer(request));
