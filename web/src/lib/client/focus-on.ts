/** Leads to a field that an answer of the server is about. */
import type { Attachment } from 'svelte/attachments';

/** @param wrong anything that is new with each answer; undefined where nothing is wrong with the field */
export function focusOn(wrong: object | undefined): Attachment<HTMLElement> {
  return (field) => {
    if (wrong !== undefined) field.focus();
  };
}
