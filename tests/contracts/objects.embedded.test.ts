import { ManualClock, temporaryPlatform } from './embedded.ts';
import { describeObjectStore } from './objects.contract.ts';

describeObjectStore('embedded', async () => {
  const clock = new ManualClock();
  const { platform, close } = await temporaryPlatform(clock);
  return {
    store: platform.objects,
    send: platform.handleObjectRequest,
    advance: (milliseconds) => clock.advance(milliseconds),
    close,
  };
});
