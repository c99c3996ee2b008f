/** What lies where in a data folder. */
export const DATABASE_FILE = 'bachata.sqlite';
export const OBJECTS_FOLDER = 'objects';
/** Of no use to any later process. */
export const PRESENCE_FOLDER = 'present';
