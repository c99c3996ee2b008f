/** The process that looks at clips: what it is asked for, one after the other, until it is ended. */
import '../no-telemetry.ts';
import { flushCompileCache } from 'node:module';
import { analyzeClip } from './analyze-clip.ts';
import {
  packError,
  type ProcessReply,
  type ProcessRequest,
  type Task,
  type TaskResults,
} from './process-protocol.ts';
import { suggestForClip } from './suggest-clip.ts';

// Nobody waits for anything any more. Native code that is at work would not let it exit in order.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const send = (reply: ProcessReply): void => void process.send?.(reply);

async function perform(request: ProcessRequest): Promise<TaskResults[Task]> {
  if (request.task === 'suggest') return await suggestForClip(request.analysis, request.track);
  const { file, roles, couple } = request;
  const onProgress = (done: number): void => send({ kind: 'progress', done });
  return await analyzeClip(file, { roles, couple, onProgress });
}

process.on('message', (request: ProcessRequest) => {
  perform(request).then(
    (result) => {
      send({ kind: 'done', result });
      // It is killed in the end, and what was compiled would be lost.
      flushCompileCache();
    },
    (error: unknown) => send({ kind: 'failed', error: packError(error) }),
  );
});
