/** The queue of a running product, looked at from outside. */
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { z } from 'zod';

const taskSchema = z.object({
  name: z.string(),
  /** Of the function, such as `/ingest-song`. */
  path: z.string(),
  /** JSON. */
  payload: z.string(),
  state: z.enum(['queued', 'running', 'done', 'dead']),
});
export type Task = z.infer<typeof taskSchema>;

/** All tasks that the queue still knows, the oldest first. */
export function tasksIn(dataDir: string): readonly Task[] {
  const database = new DatabaseSync(path.join(dataDir, 'bachata.sqlite'), { readOnly: true });
  try {
    const rows = database.prepare('SELECT name, path, payload, state FROM tasks ORDER BY rowid');
    return rows.all().map((row) => taskSchema.parse(row));
  } finally {
    database.close();
  }
}

/** Those that are waiting or under way. */
export const openTasks = (dataDir: string): readonly Task[] =>
  tasksIn(dataDir).filter(({ state }) => state === 'queued' || state === 'running');
