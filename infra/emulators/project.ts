/** The one project of all emulators; Google gives no real one such a name. */
export const PROJECT = 'demo-bachata';
/** Any does for the Auth emulator. */
export const API_KEY = 'demo-key';
