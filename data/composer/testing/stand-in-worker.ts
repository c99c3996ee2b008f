/** A thread that answers suggestions as their beat says, or does not. */
import { parentPort, threadId } from 'node:worker_threads';
import type { ComposerReply, ComposerRequest } from '../protocol.ts';

export const WAYS = ['answers', 'spins', 'exits', 'throws', 'refuses', 'fails'] as const;

const by = (id: number) => ({
  moveId: `by ${id}`,
  score: 1,
  similarityBy: 'character' as const,
  factors: [],
});

parentPort?.on('message', ({ task }: ComposerRequest) => {
  const way = WAYS['startBeat' in task ? task.startBeat : 0];
  const send = (reply: ComposerReply): void => parentPort?.postMessage(reply);
  switch (way) {
    case 'spins':
      for (;;);
    case 'exits':
      return process.exit(3);
    case 'throws':
      throw new Error('a fault');
    case 'refuses':
      return send({ kind: 'refused', code: 'unknown-move', message: 'None.', details: { at: 1 } });
    case 'fails':
      return send({ kind: 'failed', message: 'a fault of ours' });
    default:
      return send({ kind: 'done', answer: [by(threadId)] });
  }
});
