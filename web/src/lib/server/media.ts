/**
 * Media of private documents, at addresses of the site that ask who comes each time: a deleted
 * document and a session that has ended show nothing any more.
 */
import type { DocumentPermission } from '@bachata/core/access/permissions.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { cameraVideoOf } from '@bachata/core/choreographies/camera-videos.ts';
import { downloadName } from '@bachata/core/choreographies/download-name.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import type { CameraName, Shape } from '@bachata/core/moves/cameras.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import { getPlatform } from './platform.ts';

/** In the cloud a link to the bucket is still good for this long after it was given out. */
const LINK_SEC = 15 * 60;

export interface MediaObject {
  readonly key: string;
  /** Of a file to be kept; absent for one to be shown. */
  readonly downloadName?: string;
}

/** Which video is meant, where there are several. */
export interface AskedVideo {
  /** The present one where it is not given. */
  readonly revision?: number | undefined;
  readonly camera?: CameraName | undefined;
  readonly shape?: Shape | undefined;
}

/** What can be had of a choreography at `/choreographies/ID/media/KIND`. */
const CHOREOGRAPHY_MEDIA = {
  video: (choreography, { revision }) => ({ key: videoOf(choreography, revision) }),
  download: (choreography) => ({
    key: choreography.videoKey,
    downloadName: downloadName(choreography, 'mp4'),
  }),
  camera: (choreography, asked) => ({ key: cameraKey(choreography, asked) }),
  'camera-download': (choreography, asked) => ({
    key: cameraKey(choreography, asked),
    downloadName: downloadName(choreography, 'mp4', `${asked.camera} ${asked.shape}`),
  }),
  poster: ({ posterKey }) => ({ key: posterKey }),
  audio: ({ songHash }) => ({ key: songKeys.audio(songHash) }),
  print: ({ songHash }) => ({ key: songKeys.print(songHash) }),
} as const satisfies Record<string, (choreography: Choreography, asked: AskedVideo) => MediaObject>;
export type ChoreographyMedia = keyof typeof CHOREOGRAPHY_MEDIA;

export function choreographyMedia(id: string, kind: ChoreographyMedia): string {
  return `/choreographies/${id}/media/${kind}`;
}

/** Of the video that it has now: another one has another address, so that no player mixes the two. */
export function videoAddress(id: string, { revision = 0 }: Choreography): string {
  return `${choreographyMedia(id, 'video')}?revision=${revision}`;
}

/** What somebody has to be allowed to get the media of a kind: the song is in the video, too. */
const PERMISSION_OF = {
  video: 'choreography:hear',
  audio: 'choreography:hear',
  poster: 'choreography:watch',
  /** It tells whether somebody else's file is the song; the song cannot be heard from it. */
  print: 'choreography:watch',
  download: 'choreography:read',
  camera: 'choreography:read',
  'camera-download': 'choreography:read',
} as const satisfies Record<ChoreographyMedia, DocumentPermission>;

/** @returns that of the owner for a kind that there is not */
export function mediaPermission(kind: string): (typeof PERMISSION_OF)[ChoreographyMedia] {
  return Object.hasOwn(PERMISSION_OF, kind)
    ? PERMISSION_OF[kind as ChoreographyMedia]
    : 'choreography:read';
}

export function isVideo(kind: string): boolean {
  return kind === 'video' || kind === 'download';
}

/** @throws NotFoundError where there is none */
function cameraKey(
  choreography: Choreography,
  { camera, shape, revision = 0 }: AskedVideo,
): string {
  if (camera === undefined || shape === undefined) {
    throw new NotFoundError('not-found', 'Which camera, and which shape?');
  }
  return cameraVideoOf(choreography, { camera, shape }, revision).key;
}

/** The video of a revision that was replaced stays for whoever is still watching it. */
function videoOf(choreography: Choreography, revision: number | undefined): string {
  const { videoKey, replacedKeys = [] } = choreography;
  if (revision === undefined || revision === (choreography.revision ?? 0)) return videoKey;
  const replaced = replacedKeys.find((key) => key.endsWith('.mp4'));
  if (replaced === undefined) throw new NotFoundError('not-found', 'That video is gone.');
  return replaced;
}

/**
 * @throws NotFoundError for a kind that there is not, and for a video that is gone
 */
export function choreographyObject(
  choreography: Choreography,
  kind: string,
  asked: AskedVideo,
): MediaObject {
  if (!Object.hasOwn(CHOREOGRAPHY_MEDIA, kind)) {
    throw new NotFoundError('not-found', `A choreography has no ${kind}.`);
  }
  if (choreography.videoGoneAt !== undefined && isVideo(kind)) {
    throw new NotFoundError('not-found', 'The video was deleted as nobody watched it.');
  }
  return CHOREOGRAPHY_MEDIA[kind as ChoreographyMedia](choreography, asked);
}

/** The song of a job that has no choreography yet. */
export function jobAudio(jobId: string): string {
  return `/jobs/${jobId}/audio`;
}

/**
 * The object, whole or in part, to a request that was found to be allowed. The store of this machine
 * answers itself; in the cloud the request is sent on to the bucket.
 */
export async function mediaResponse(
  request: Request,
  { key, downloadName }: MediaObject,
): Promise<Response> {
  const { objects, handleObjectRequest } = await getPlatform();
  const signed = await objects.signDownload(key, {
    expiresInSec: LINK_SEC,
    ...(downloadName !== undefined && { downloadName }),
  });
  if (handleObjectRequest === undefined) {
    return new Response(null, {
      status: 302,
      headers: { location: signed.url, 'cache-control': 'private, no-store' },
    });
  }
  const { method, headers, signal } = request;
  const response = await handleObjectRequest(new Request(signed.url, { method, headers, signal }));
  // It may be kept, but is asked for each time: 304 costs next to nothing.
  response.headers.set('cache-control', 'private, no-cache');
  return response;
}
