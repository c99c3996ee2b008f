/**
 * A double click on a form's button sends the form once. Sent twice, the second one finds what the
 * first has deleted or withdrawn no more, makes a second link, or strikes the next item of a list
 * that has moved up. Fields and buttons of players, which may be pressed fast, are left alone.
 */
export function sendOnce(event: MouseEvent): void {
  // The count of clicks at one place in quick succession; 0 from a key.
  if (event.detail < 2 || !(event.target instanceof Element)) return;
  const button = event.target.closest('button');
  if (button?.type === 'submit' && button.form?.method === 'post') event.preventDefault();
}
