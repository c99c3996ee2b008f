/** Whether the page that came from the server answers already; what is opened after it is drawn here. */
export function hasRunScripts(): boolean {
  return 'hydrated' in document.documentElement.dataset;
}
