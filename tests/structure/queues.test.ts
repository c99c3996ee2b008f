/** What the queues of Cloud Tasks are told to do, against what the code counts on. */
import { describe, expect, it } from 'vitest';
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { LEASE_MS } from '@bachata/core/jobs/lease.ts';
import { MAX_ATTEMPTS } from '@bachata/core/jobs/run-stage.ts';
import { QUEUE_SETTINGS, queueCommand } from '../../infra/queues.ts';

describe.each(Object.values(QUEUES))('queue %s', (queue) => {
  const settings = QUEUE_SETTINGS[queue];

  it('delivers without counting, which a stage does itself', () => {
    expect(settings['max-attempts']).toBe(-1);
  });

  it('delivers long enough for all tries of a stage whose workers die', () => {
    const seconds = parseInt(settings['max-retry-duration'], 10);
    expect(seconds * 1000).toBeGreaterThan(MAX_ATTEMPTS * (LEASE_MS + 60_000));
    expect(Number.isFinite(seconds)).toBe(true);
  });

  it('is set up by one command', () => {
    const command = queueCommand('create', queue, { project: 'p', location: 'europe-west1' });
    expect(command.slice(0, 4)).toEqual(['tasks', 'queues', 'create', queue]);
    expect(command).toContain('--max-attempts=-1');
  });
});
