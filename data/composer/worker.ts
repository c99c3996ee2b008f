/** Runs inside the thread: the library is read once, then there is one answer to each request. */
import { parentPort } from 'node:worker_threads';
import { answerTo } from '@bachata/core/choreographies/composer.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { dancerLibraries } from '../prepared.ts';
import type { ComposerReply, ComposerRequest } from './protocol.ts';

async function replyTo({ material, task }: ComposerRequest): Promise<ComposerReply> {
  try {
    return { kind: 'done', answer: await answerTo(await dancerLibraries(), material, task) };
  } catch (error) {
    if (error instanceof InvalidInputError) {
      const { code, message, details } = error;
      return { kind: 'refused', code, message, details };
    }
    return {
      kind: 'failed',
      message: error instanceof Error ? String(error.stack) : String(error),
    };
  }
}

parentPort?.on('message', (request: ComposerRequest) => {
  void replyTo(request).then((reply) => parentPort?.postMessage(reply));
});
