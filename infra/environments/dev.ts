/** One engineer's playground: Cloud Run's own address, nothing kept ready. Replace what is an example by what is yours. */
import { defineEnvironment } from '../deploy/environment.ts';

export default defineEnvironment({
  name: 'dev',
  project: 'bachata-dev',
  projectNumber: '123456789012',
  region: 'europe-west1',
  firebase: {
    apiKey: 'AIzaSyExampleExampleExampleExampleExamp',
    authDomain: 'bachata-dev.firebaseapp.com',
  },
  settings: {
    BACHATA_MAINTAINER: 'maintainer@example.org',
    BACHATA_CONTACT: 'dance@example.org',
    BACHATA_DAILY_JOBS: 200,
  },
  site: { minInstances: 0, maxInstances: 2 },
  stageScale: 0.1,
  backups: { dailyKeptDays: 1, weeklyKeptWeeks: 1 },
  canary: { percent: 50, minutes: 0, maxErrorPercent: 2 },
  alertEmail: 'alerts@example.org',
});
