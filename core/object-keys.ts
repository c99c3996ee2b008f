/**
 * Where everything that the product makes lies in the object store. Documents that are stored name
 * such keys, so a layout may get further keys, but none of these changes.
 */

import type { Language } from './languages.ts';

const UPLOADS = 'uploads/';
const CHOREOGRAPHIES = 'choreographies/';
const CLIPS = 'clips/';
const PEOPLE = 'people/';
const SONGS = 'songs/';
const CHOREOGRAPHY_ID = /^choreographies\/([^/]+)\//;
const CLIP_ID = /^clips\/([^/]+)\//;
const SONG_HASH = /^songs\/([^/]+)\//;
const UPLOAD_OWNER = /^uploads\/([^/]+)\//;

const songFolder = (hash: string): string => `${SONGS}${hash}/`;
const choreographyFolder = (id: string): string => `${CHOREOGRAPHIES}${id}/`;
const named = (name: string, look?: string): string =>
  look === undefined ? name : `${name}-${look}`;
const clipFolder = (clipId: string): string => `${CLIPS}${clipId}/`;

/** What people have uploaded. Everybody's files have a folder, so that nobody can name another's. */
export const uploadKeys = {
  /** Of everybody's uploads. */
  root: UPLOADS,
  folder: (ownerId: string): string => `${UPLOADS}${ownerId}/`,
  /** @param name with its extension */
  file: (ownerId: string, name: string): string => `${UPLOADS}${ownerId}/${name}`,
} as const;

/** What a person shows of themselves. */
export const personKeys = {
  /** Of everybody's pictures. */
  root: PEOPLE,
  folder: (uid: string): string => `${PEOPLE}${uid}/`,
  picture: (uid: string, picture: string): string => `${PEOPLE}${uid}/${picture}.webp`,
} as const;

/** Whose upload an object is; undefined for one that is no upload. */
export function uploadOwner(key: string): string | undefined {
  return UPLOAD_OWNER.exec(key)?.[1];
}

/** A song is shared by everybody who brings the same sound, so its hash says where it lies. */
export const songKeys = {
  /** Of all songs. */
  root: SONGS,
  /** AAC in MP4, ready to be muxed into a video. */
  audio: (hash: string): string => `${songFolder(hash)}audio.m4a`,
  /** `SongAnalysis` as JSON. */
  analysis: (hash: string, analyzerVersion: string): string =>
    `${songFolder(hash)}analysis-${analyzerVersion}.json`,
  /** `Waveform` as JSON. */
  waveform: (hash: string): string => `${songFolder(hash)}waveform.json`,
  /** See `bytesOfPrint`. */
  print: (hash: string): string => `${songFolder(hash)}print-1.bin`,
} as const;

/** A job puts what it makes below its own id, so that jobs never write over each other's. */
export const choreographyKeys = {
  /** Of everybody's choreographies. */
  root: CHOREOGRAPHIES,
  folder: choreographyFolder,
  /** `Plan` as JSON. */
  plan: (jobId: string): string => `${choreographyFolder(jobId)}plan.json`,
  video: (jobId: string): string => `${choreographyFolder(jobId)}video.mp4`,
  captions: (jobId: string, language: Language): string =>
    `${choreographyFolder(jobId)}captions.${language}.vtt`,
  poster: (jobId: string): string => `${choreographyFolder(jobId)}poster.jpg`,
  /** The videos through other cameras, and nothing else. */
  cameraVideos: (choreographyId: string): string => `${choreographyFolder(choreographyId)}cameras/`,
  cameraVideo: (choreographyId: string, jobId: string): string =>
    `${choreographyFolder(choreographyId)}cameras/${jobId}.mp4`,
  /** The plans that edits led to, and nothing else. */
  editedPlans: (choreographyId: string): string => `${choreographyFolder(choreographyId)}plans/`,
  editedPlan: (choreographyId: string, planId: string): string =>
    `${choreographyFolder(choreographyId)}plans/${planId}.json`,
} as const;

/** Everything of a clip lies in its folder. */
export const clipKeys = {
  /** Of everybody's clips. */
  root: CLIPS,
  folder: clipFolder,
  /** @param sound a further sound track of the file; absent for the one that it was analyzed with */
  video: (clipId: string, sound?: number): string =>
    `${clipFolder(clipId)}${named('video', sound === undefined ? sound : `sound-${sound}`)}.mp4`,
  poster: (clipId: string): string => `${clipFolder(clipId)}poster.jpg`,
  /** @param look the job that looked at the clip anew; absent for the first look */
  track: (clipId: string, look?: string): string =>
    `${clipFolder(clipId)}${named('track', look)}.bin`,
  analysis: (clipId: string, look?: string): string =>
    `${clipFolder(clipId)}${named('analysis', look)}.json`,
  /** One for each time that its owner confirmed it: what a video is being made of stays as it is. */
  move: (clipId: string, jobId: string): string => `${clipFolder(clipId)}move-${jobId}.mp4`,
  movePoster: (clipId: string, jobId: string): string =>
    `${clipFolder(clipId)}move-${jobId}.poster.webp`,
  movePreview: (clipId: string, jobId: string): string =>
    `${clipFolder(clipId)}move-${jobId}.preview.webp`,
} as const;

/** The choreography, or the job, that made an object; undefined for one of another kind. */
export function choreographyIdOfKey(key: string): string | undefined {
  return CHOREOGRAPHY_ID.exec(key)?.[1];
}

/** The clip that an object belongs to; undefined for one that is no clip's. */
export function clipIdOfKey(key: string): string | undefined {
  return CLIP_ID.exec(key)?.[1];
}

/** The hash of the song that an object belongs to; undefined for one that is no song's. */
export function songHashOfKey(key: string): string | undefined {
  return SONG_HASH.exec(key)?.[1];
}

/** How alike the moves of a library are, by the version of what they are compared by. */
export function similarityKey(version: string): string {
  return `similarity/${version}.f32`;
}

/** Of all drawn clips that some plan was rendered with. */
export const DRAWN_CLIPS_ROOT = 'library/clips/';

/** A drawn clip that some plan was rendered with, by the SHA-256 of its bytes. */
export function drawnClipKey(sha256: string): string {
  return `${DRAWN_CLIPS_ROOT}${sha256}.mp4`;
}

/** Of all clips that were drawn through other cameras. */
export const VIEWED_CLIPS_ROOT = 'library/views/';

/** A move drawn through another camera, by a hash of all that its pictures depend on. */
export function viewedClipKey(hash: string): string {
  return `${VIEWED_CLIPS_ROOT}${hash}.mp4`;
}

/**
 * A clip of the library as a release brought it, by the SHA-256 of its bytes; nothing removes it, so that an
 * earlier release finds its own.
 */
export function releasedClipKey(sha256: string): string {
  return `${RELEASED_CLIPS_ROOT}${sha256}.mp4`;
}

export const RELEASED_CLIPS_ROOT = 'library/release/';
