/** What lies where in a data folder. */
export const DATABASE_FILE = 'bachata.sqlite';
export const OBJECTS_FOLDER = 'objects';
