/** What reading one container may take. An honest one takes a hundredth of it. */
export const CONTAINER_LIMITS = {
  cpuMs: 5_000,
  /** Of the whole process, array buffers and Node itself (80 MB) included. */
  memoryBytes: 384 * 2 ** 20,
  /** Twelve minutes of AAC at 96 kHz are 67,500. */
  packets: 100_000,
} as const;
