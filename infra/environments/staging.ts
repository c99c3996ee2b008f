/** As production, in small: every release is here first. Replace what is an example by what is yours. */
import { defineEnvironment } from '../deploy/environment.ts';

export default defineEnvironment({
  name: 'staging',
  project: 'bachata-staging',
  projectNumber: '123456789012',
  region: 'europe-west1',
  domain: 'staging.dance.example.org',
  firebase: {
    apiKey: 'AIzaSyExampleExampleExampleExampleExamp',
    authDomain: 'bachata-staging.firebaseapp.com',
  },
  settings: {
    BACHATA_MAINTAINER: 'maintainer@example.org',
    BACHATA_CONTACT: 'dance@example.org',
    BACHATA_DAILY_JOBS: 1_000,
  },
  site: { minInstances: 0, maxInstances: 4 },
  stageScale: 0.25,
  backups: { dailyKeptDays: 7, weeklyKeptWeeks: 1 },
  canary: { percent: 50, minutes: 2, maxErrorPercent: 2 },
  traces: { ratio: 1 },
  alertEmail: 'alerts@example.org',
});
