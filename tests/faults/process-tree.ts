/** What the processes of a running product take, from Linux' `/proc`. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Ticks a second of the times in `/proc`: the same on every Linux that Node runs on. */
const TICKS = 100;

export interface ProcessFacts {
  readonly pid: number;
  readonly command: string;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The fields of `/proc/PID/stat` from the state on; a command's name may have blanks in it. */
function statOf(pid: number): readonly string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A process and all that it has started, as far as they live. */
export function treeOf(root: number): readonly ProcessFacts[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number)) {
    if (!Number.isInteger(pid)) continue;
    const parent = Number(statOf(pid)[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found: ProcessFacts[] = [];
  const collect = (pid: number): void => {
    const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    if (command !== '') found.push({ pid, command });
    for (const child of children.get(pid) ?? []) collect(child);
  };
  collect(root);
  return found;
}

/** Processor time of the tree so far, in seconds, with what has ended in it. */
export function cpuSecondsOf(root: number): number {
  let ticks = 0;
  for (const { pid } of treeOf(root)) {
    // utime, stime, and those of children that were waited for.
    for (const field of statOf(pid).slice(11, 15)) ticks += Number(field);
  }
  return ticks / TICKS;
}

/** Memory of the tree in MB; what processes share counts once (proportional set size). */
export function megabytesOf(root: number): number {
  let kilobytes = 0;
  for (const { pid } of treeOf(root)) {
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  }
  return kilobytes / 1000;
}

/** Open files, sockets and pipes of the tree. */
export function handlesOf(root: number): number {
  let handles = 0;
  for (const { pid } of treeOf(root)) {
    try {
      handles += readdirSync(`/proc/${pid}/fd`).length;
    } catch {
      // It has just ended.
    }
  }
  return handles;
}

/** Files that the tree holds open although they were removed. */
export function removedFilesOf(root: number): readonly string[] {
  return treeOf(root).flatMap(({ pid }) => {
    try {
      return readdirSync(`/proc/${pid}/fd`)
        .map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
        .filter((target) => target.startsWith('/') && target.endsWith('(deleted)'));
    } catch {
      return [];
    }
  });
}

/** A variable of a process' environment. */
export function variableOf(pid: number, name: string): string | undefined {
  const lines = read(`/proc/${pid}/environ`).split('\0');
  return lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
}
