/** Another one whenever a model is converted to other bytes: what was prepared before is then left. */
export const CONVERTER_VERSION = '1';
