/** Signed links of the cloud edition point here; the embedded edition serves its own objects. */
export const CLOUD_STORAGE = 'https://storage.googleapis.com';
