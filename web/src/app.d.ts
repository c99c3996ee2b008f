import type { Guest } from '@bachata/core/guests.ts';
import type { Account } from '@bachata/core/ports.ts';
import type { Language } from '@bachata/core/languages.ts';
import type { Theme } from '@bachata/core/accounts/theme.ts';

declare global {
  namespace App {
    interface Locals {
      /** Undefined for somebody who is not signed in. */
      account: Account | undefined;
      /** Somebody who tries the site without an account; undefined for everybody else. */
      guest: Guest | undefined;
      /** Of the link in the address, where its password was typed; see `link-password.ts`. */
      linkKey: string | undefined;
      language: Language;
      theme: Theme;
      /** IANA name; undefined until the browser has said where it is. */
      timeZone: string | undefined;
      /** Returned as `x-request-id` and in every log line of the request. */
      requestId: string;
    }

    interface Error {
      /** Stable code of the error; the message is already in the reader's language. */
      code: string;
      requestId: string;
    }
  }
}

export {};
