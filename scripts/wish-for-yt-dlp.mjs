/** What the tests of songs by link use where it can be had. */
export { wishForYtDlp as default } from './setup.mjs';
