import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryPlatform } from '../contracts/embedded.ts';
import { countingServices, noOperations } from './counting-services.ts';

const notes = { name: 'notes', schema: z.object({ text: z.string() }) };

it('counts what Firestore, Cloud Storage and Cloud Tasks would charge for', async () => {
  const temporary = await temporaryPlatform();
  const counted = noOperations();
  const { documents, objects, tasks } = countingServices(temporary.platform, () => counted);
  await documents.create(notes, 'a', { text: 'one' });
  await documents.update(notes, 'a', { text: 'two' });
  await documents.get(notes, 'missing');
  await documents.query(notes, { where: { text: 'none' } });
  await documents.transaction(async (tx) => {
    await tx.get(notes, 'a');
    await tx.get(notes, 'a');
    tx.update(notes, 'a', { text: 'three' });
  });
  await documents.delete(notes, 'a');
  expect(counted).toMatchObject({ reads: 4, writes: 3, deletes: 1 });
  await objects.put('a', Buffer.from('b'), { contentType: 'text/plain' });
  await objects.head('a');
  await objects.list('');
  await tasks.enqueue({ queue: 'choreography', name: 'n', path: '/ingest-song', payload: {} });
  expect(counted).toMatchObject({ puts: 2, gets: 1, tasks: 1 });
  await temporary.close();
});
