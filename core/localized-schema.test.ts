import { expect, it } from 'vitest';
import { z } from 'zod';
import { pick } from './languages.ts';
import { localizedSchema } from './localized-schema.ts';

const schema = localizedSchema(z.string().min(1));

it('wants English, and takes the other languages as far as they are there', () => {
  expect(pick(schema.parse({ en: 'Turn', es: 'Giro' }), 'es')).toBe('Giro');
  expect(pick(schema.parse({ en: 'Turn' }), 'es')).toBe('Turn');
  expect(schema.safeParse({ es: 'Giro' }).success).toBe(false);
  expect(schema.safeParse({ en: 'Turn', es: '' }).success).toBe(false);
});

it('keeps languages that another version knows', () => {
  expect(schema.parse({ en: 'Turn', pt: 'Volta' })).toEqual({ en: 'Turn', pt: 'Volta' });
});
