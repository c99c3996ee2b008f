import { z } from 'zod';
import type { Collection } from '@bachata/core/ports.ts';

const counterSchema = z.object({ value: z.number().int() });

/** What the processes of the fault tests count in. */
export const counters: Collection<z.infer<typeof counterSchema>> = {
  name: 'counters',
  schema: counterSchema,
};
