// Loaded into a function that is measured: answers with its own processor time so far, and with what it has
// loaded where COUNT_MODULES is set.
import { registerHooks } from 'node:module';

const loaded = [];
if (process.env.COUNT_MODULES === '1') {
  registerHooks({
    load(url, context, next) {
      loaded.push(url);
      return next(url, context);
    },
  });
}
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpuMs: (user + system) / 1000, rssMb: process.memoryUsage().rss / 1e6, loaded });
});
