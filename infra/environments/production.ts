/** What dancers use. Replace what is an example by what is yours. */
import { defineEnvironment } from '../deploy/environment.ts';

export default defineEnvironment({
  name: 'production',
  project: 'bachata-production',
  projectNumber: '123456789012',
  region: 'europe-west1',
  domain: 'dance.example.org',
  firebase: {
    apiKey: 'AIzaSyExampleExampleExampleExampleExamp',
    authDomain: 'bachata-production.firebaseapp.com',
  },
  settings: {
    BACHATA_MAINTAINER: 'maintainer@example.org',
    BACHATA_CONTACT: 'dance@example.org',
    BACHATA_DAILY_JOBS: 20_000,
  },
  site: { minInstances: 1, maxInstances: 20 },
  stageScale: 1,
  backups: { dailyKeptDays: 7, weeklyKeptWeeks: 12 },
  canary: { percent: 10, minutes: 10, maxErrorPercent: 2 },
  traces: { ratio: 0.1 },
  alertEmail: 'alerts@example.org',
});
