/** The mails that the Auth emulator does not send: their links, to our own pages. */
import { unsentMails } from './auth-emulator.ts';

const ASK_EVERY_MS = 500;
/** As the action URL of the mail templates has it: see `docs/environment.md`. */
const ACTION_PATH = '/account/action';
const MODES: Readonly<Record<string, string>> = {
  VERIFY_EMAIL: 'verifyEmail',
  PASSWORD_RESET: 'resetPassword',
};

/** Calls `onMail` with each mail from now on. @returns what ends it */
export function watchMails(
  host: string,
  publicUrl: string,
  onMail: (email: string, link: string) => void,
): () => void {
  const seen = new Set<string>();
  async function look(): Promise<void> {
    for (const { email, requestType, oobCode } of await unsentMails(host)) {
      const mode = MODES[requestType];
      if (mode === undefined || seen.has(oobCode)) continue;
      seen.add(oobCode);
      const link = new URL(ACTION_PATH, publicUrl);
      link.search = new URLSearchParams({ mode, oobCode }).toString();
      onMail(email, link.href);
    }
  }
  // An emulator that has ended is noticed elsewhere.
  const timer = setInterval(() => void look().catch(() => undefined), ASK_EVERY_MS);
  return () => clearInterval(timer);
}
