import { describe, expect, it } from 'vitest';
import { planParametersSchema } from '../choreography/plan.ts';
import { hasToWait } from './fairness.ts';
import type { Job } from './job.ts';
import { LEASE_MS } from './lease.ts';

const NOW = 1_000_000_000;
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });

function song(ownerId: string, state: 'waits' | 'works', updatedAt = NOW): Job {
  const working = {
    'ingest-song': {
      state: 'running' as const,
      attempts: 1,
      lease: { holder: 'w', until: NOW + LEASE_MS / 2 },
    },
  };
  return {
    kind: 'song',
    stage: 'ingest-song',
    ownerId,
    title: 'A song',
    status: state === 'works' ? 'running' : 'queued',
    fraction: 0,
    stages: state === 'works' ? working : {},
    source: { kind: 'catalog', songId: 'any' },
    parameters,
    createdAt: NOW,
    updatedAt,
  };
}

function clip(ownerId: string): Job {
  return {
    ...song(ownerId, 'waits'),
    kind: 'clip',
    stage: 'ingest-clip',
    uploadKey: 'uploads/x/y',
  } as Job;
}

const ana = song('ana', 'waits');

describe('hasToWait', () => {
  it('lets whoever is alone have every place', () => {
    expect(hasToWait(ana, [ana, song('ana', 'works'), song('ana', 'works')], NOW)).toBe(false);
  });

  it('puts a second stage back while a stranger has none', () => {
    const others = [ana, song('ana', 'works'), song('ben', 'waits')];
    expect(hasToWait(ana, others, NOW)).toBe(true);
    expect(hasToWait(song('ben', 'waits'), others, NOW)).toBe(false);
  });

  it('gives strangers with as many at work no precedence', () => {
    const others = [song('ana', 'works'), song('ben', 'works'), song('ben', 'waits')];
    expect(hasToWait(ana, others, NOW)).toBe(false);
  });

  it('never holds up somebody who has nothing at work', () => {
    expect(hasToWait(ana, [song('ben', 'waits'), song('cem', 'waits')], NOW)).toBe(false);
  });

  it('does not let songs wait for clips, nor for jobs that nobody will carry on', () => {
    const working = song('ana', 'works');
    expect(hasToWait(ana, [working, clip('ben')], NOW)).toBe(false);
    expect(hasToWait(ana, [working, song('ben', 'waits', NOW - 3_600_000)], NOW)).toBe(false);
    const ended: Job = { ...song('ben', 'waits'), status: 'cancelled' };
    expect(hasToWait(ana, [working, ended], NOW)).toBe(false);
  });

  it('takes a lease that a clock set back makes endless for none', () => {
    const before = song('ana', 'works', NOW);
    expect(hasToWait(ana, [before, song('ben', 'waits', NOW - 60_000)], NOW - 7_200_000)).toBe(
      false,
    );
  });

  it('lets what is ordered go before what is listened to ahead, and not the other way', () => {
    const hearing = { ...song('ana', 'waits'), kind: 'hearing' } as Job;
    expect(hasToWait(hearing, [hearing], NOW)).toBe(false);
    expect(hasToWait(hearing, [hearing, song('ben', 'works')], NOW)).toBe(false);
    expect(hasToWait(hearing, [hearing, song('ben', 'waits')], NOW)).toBe(true);
    const working = song('ben', 'works');
    expect(hasToWait(song('ben', 'waits'), [working, hearing], NOW)).toBe(false);
  });

  it('does not put an order back because its song is listened to', () => {
    const hearing = { ...song('ana', 'works'), kind: 'hearing' } as Job;
    expect(hasToWait(ana, [ana, hearing, song('ben', 'waits')], NOW)).toBe(false);
  });
});
