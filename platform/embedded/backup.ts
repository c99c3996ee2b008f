/**
 * A copy of an installation that is taken while it runs, and the way back from it. The database is copied
 * as SQLite's own backup does it, whole and of one moment. Objects are files that never change once they
 * are named in it, so copying those that it names is enough.
 */
import { existsSync } from 'node:fs';
import {
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { InvalidInputError, NotFoundError, UnavailableError } from '@bachata/core/errors.ts';
import { checksumOf } from './checksum.ts';
import { DATABASE_FILE, OBJECTS_FOLDER } from './layout.ts';
import { makePrivateFile, makePrivateFolder } from './private-files.ts';

const MANIFEST_FILE = 'backup.json';

const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601. */
  createdAt: z.string(),
  objects: z.number().int().min(0),
  bytes: z.number().min(0),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/** While objects are deleted faster than they are copied, the backup begins again; not for ever. */
const MOST_TRIES = 5;

/**
 * @param target a folder that is empty or not there
 * @throws NotFoundError `data-dir-missing`; InvalidInputError `folder-not-empty`; UnavailableError
 *   `backup-unsettled` where too much is deleted meanwhile
 */
export async function backUp(dataDir: string, target: string, now: Date): Promise<BackupManifest> {
  const source = path.join(dataDir, DATABASE_FILE);
  if (!existsSync(source)) {
    throw new NotFoundError('data-dir-missing', `there is no installation in ${dataDir}`);
  }
  await assertEmpty(target);
  makePrivateFolder(path.join(target, OBJECTS_FOLDER));
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const copy = path.join(target, DATABASE_FILE);
    await rm(copy, { force: true });
    makePrivateFile(copy);
    const database = new DatabaseSync(source, { readOnly: true });
    try {
      await backup(database, copy);
    } finally {
      database.close();
    }
    const blobs = blobsOf(copy);
    if (
      !(await copyBlobs(
        path.join(dataDir, OBJECTS_FOLDER),
        path.join(target, OBJECTS_FOLDER),
        blobs,
      ))
    )
      continue;
    const manifest: BackupManifest = {
      format: 1,
      createdAt: now.toISOString(),
      objects: blobs.length,
      bytes: blobs.reduce((sum, { size }) => sum + size, 0),
    };
    // Last: a backup that broke off has none, and is not restored.
    await writeFile(path.join(target, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  }
  throw new UnavailableError('backup-unsettled', 'too much is deleted at the moment; try again');
}

/**
 * Every object is compared with the checksum that the database has of it before anything is in place.
 * @param dataDir a folder that is empty or not there
 * @throws NotFoundError `backup-missing`; InvalidInputError `folder-not-empty`, `backup-damaged`
 */
export async function restore(source: string, dataDir: string): Promise<BackupManifest> {
  const manifest = await readManifest(source);
  await assertEmpty(dataDir);
  const database = path.join(source, DATABASE_FILE);
  if (!isSound(database)) throw damaged('the database');
  const part = `${dataDir}.restoring`;
  await rm(part, { recursive: true, force: true });
  makePrivateFolder(path.join(part, OBJECTS_FOLDER));
  try {
    for (const { name, etag } of blobsOf(database)) {
      const to = path.join(part, OBJECTS_FOLDER, name);
      await copyFile(path.join(source, OBJECTS_FOLDER, name), to).catch(() => {
        throw damaged(`object ${name}`);
      });
      if ((await checksumOf(to)) !== etag) throw damaged(`object ${name}`);
    }
    await copyFile(database, path.join(part, DATABASE_FILE));
    makePrivateFile(path.join(part, DATABASE_FILE));
    await rm(dataDir, { recursive: true, force: true });
    await rename(part, dataDir);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return manifest;
}

/** @throws NotFoundError `backup-missing`; InvalidInputError `backup-damaged` */
async function readManifest(source: string): Promise<BackupManifest> {
  const text = await readFile(path.join(source, MANIFEST_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new NotFoundError('backup-missing', `there is no finished backup in ${source}`);
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw damaged(MANIFEST_FILE);
  }
}

async function assertEmpty(folder: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(folder)), { recursive: true });
  const inside = await readdir(folder).catch(() => []);
  if (inside.length > 0) {
    throw new InvalidInputError('folder-not-empty', `${folder} is not empty: name another folder`);
  }
}

interface NamedBlob {
  readonly name: string;
  readonly size: number;
  readonly etag: string;
}

function blobsOf(databaseFile: string): NamedBlob[] {
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  try {
    return database
      .prepare('SELECT blob, size, etag FROM objects')
      .all()
      .map((row) => ({
        name: String(row['blob']),
        size: Number(row['size']),
        etag: String(row['etag']),
      }));
  } finally {
    database.close();
  }
}

function isSound(databaseFile: string): boolean {
  try {
    const database = new DatabaseSync(databaseFile, { readOnly: true });
    try {
      return database.prepare('PRAGMA integrity_check').get()?.['integrity_check'] === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

/** @returns whether all of them were still there */
async function copyBlobs(from: string, to: string, blobs: readonly NamedBlob[]): Promise<boolean> {
  for (const { name } of blobs) {
    const target = path.join(to, name);
    if (existsSync(target)) continue;
    try {
      // Whole or not there, in case this backup breaks off here and another goes on.
      await copyFile(path.join(from, name), `${target}.part`, constants.COPYFILE_FICLONE);
      await rename(`${target}.part`, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return false;
    }
  }
  const wanted = new Set(blobs.map(({ name }) => name));
  for (const name of await readdir(to)) {
    // Copied by a try before, and deleted since.
    if (!wanted.has(name)) await rm(path.join(to, name), { force: true });
  }
  return true;
}

function damaged(what: string): InvalidInputError {
  return new InvalidInputError('backup-damaged', `the backup is damaged: ${what}`);
}
