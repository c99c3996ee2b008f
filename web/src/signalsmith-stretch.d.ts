declare module 'signalsmith-stretch?url' {
  /** Address of the module, for the page and for the audio thread alike. */
  const url: string;
  export default url;
}
