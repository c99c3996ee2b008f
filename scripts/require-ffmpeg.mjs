/** What the tests of media and poses need, before the first of them. */
export { ensureFfmpeg as default } from './setup.mjs';
