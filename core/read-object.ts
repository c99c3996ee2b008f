/** Reads whole objects: those that are small enough. */
import type { z } from 'zod';
import type { ObjectStore } from './ports.ts';

/** @throws NotFoundError */
export async function getBytes(objects: Pick<ObjectStore, 'get'>, key: string): Promise<Buffer> {
  const { body } = await objects.get(key);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** @throws NotFoundError; SyntaxError, ZodError where the object is not of the schema */
export async function getJsonObject<T>(
  objects: Pick<ObjectStore, 'get'>,
  key: string,
  schema: z.ZodType<T>,
): Promise<T> {
  return schema.parse(JSON.parse((await getBytes(objects, key)).toString('utf8')));
}
