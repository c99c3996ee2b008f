/** The first start of the present version on data of version 0.1, when it goes wrong. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profiles } from '@bachata/core/accounts/profile.ts';
import { sessions, verifySession } from '@bachata/core/accounts/session.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { startChild } from '../contracts/processes/child.ts';
import { unpackFormerData, type UnpackedData } from '../fixtures/former-data.ts';

describe('the first start on data of version 0.1', () => {
  let former: UnpackedData;

  beforeEach(async () => {
    former = await unpackFormerData('data-0.1');
  });
  afterEach(async () => await former.remove());

  async function expectEverybody(): Promise<void> {
    const { dataDir, facts } = former;
    const clock = { now: () => facts.madeAt };
    const services = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://x', clock });
    expect((await services.documents.query(profiles, {})).items).toHaveLength(2);
    expect((await services.documents.query(sessions, {})).items).toHaveLength(2);
    for (const { session, email } of [facts.dancer, facts.maintainer]) {
      expect((await verifySession(services, session))?.email).toBe(email);
    }
    services.close();
  }

  it('loses nobody where it is killed at any moment, and is done by the next', async () => {
    for (let killed = 0; killed < 8; killed++) {
      const child = startChild('open.ts', former.dataDir);
      await child.line(/opening/);
      await sleep(2 * killed);
      await child.kill();
    }
    await expectEverybody();
  });

  it('is done once where several processes start at once', async () => {
    const openers = Array.from({ length: 3 }, () => startChild('open.ts', former.dataDir));
    expect(await Promise.all(openers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    await expectEverybody();
  });
});
