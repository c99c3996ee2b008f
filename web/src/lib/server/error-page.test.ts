import {
  InvalidInputError,
  LimitError,
  NotFoundError,
  RateLimitError,
  UnavailableError,
} from '@bachata/core/errors.ts';
import { describe, expect, it, vi } from 'vitest';
import es from '../i18n/messages/es.json' with { type: 'json' };
import { createTranslator } from '../i18n/translator.ts';
import { publicError } from './error-page.ts';

const spanish = createTranslator('es', es);

describe('publicError', () => {
  it('gives the status, the code and a message in the reader’s language', () => {
    const error = new NotFoundError('not-found', 'internal words');
    expect(publicError(error, 500, spanish)).toEqual({
      status: 404,
      code: 'not-found',
      message: es.errors['not-found'],
    });
  });

  it('tells too many requests from too many bytes', () => {
    const rate = new RateLimitError('too-many-jobs', '', { details: { limit: 30, minutes: 4 } });
    const size = new LimitError('upload-too-large', '', { details: { megabytes: 60 } });
    expect(publicError(rate, 500, spanish).status).toBe(429);
    expect(publicError(size, 500, spanish).status).toBe(413);
    expect(publicError(size, 500, spanish).message).toContain('60');
  });

  it('says when to try again by the clock of whoever reads it, where that is known', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 29, 13, 16) });
    const details = { limit: 30, minutes: 4 };
    const rate = new RateLimitError('too-many-jobs', '', { details });
    const said = (timeZone?: string) => publicError(rate, 500, spanish, timeZone).message;
    expect(said('Europe/Madrid')).toContain('a las 14:20');
    expect(said('America/Santo_Domingo')).toContain('a las 9:20');
    expect(said()).toContain('dentro de 4 minutos');
    const closed = new RateLimitError('orders-closed', '', { details: { minutes: 24 * 60 } });
    // Of another day: a time alone would be taken for today's.
    expect(publicError(closed, 500, spanish, 'Europe/Madrid').message).toContain('30 nov');
    expect(publicError(closed, 500, spanish).message).toContain('dentro de 24 horas');
    vi.useRealTimers();
  });

  it('never shows the words of an error whose code has no message', () => {
    const error = new InvalidInputError('brand-new-code', 'SELECT secret');
    expect(publicError(error, 500, spanish).message).toBe(es.errors['bad-request']);
    const down = new UnavailableError('another-code', 'at 10.0.0.1');
    expect(publicError(down, 500, spanish).message).toBe(es.errors.internal);
  });

  it('gives nothing away about a bug', () => {
    const shown = publicError(new TypeError('x of undefined'), 500, spanish);
    expect(shown).toEqual({ status: 500, code: 'internal', message: es.errors.internal });
  });

  it('takes the framework’s word for an unknown address', () => {
    expect(publicError({ message: 'Not found' }, 404, spanish).code).toBe('not-found');
  });
});
