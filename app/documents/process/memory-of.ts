import { readFileSync } from "node:fs";

/** Memory in use by a process and those that it started, in bytes; null where the system does not say. */
export function memoryOf(pid: number): number | null {
  const own = residentOf(pid);
  if (own === null) return null;
  return childrenOf(pid).reduce((sum, child) => sum + (memoryOf(child) ?? 0), own);
}

function residentOf(pid: number): number | null {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProcess(`/proc/${pid}/status`) ?? "")?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1_024;
}

function childrenOf(pid: number): number[] {
  const words = readProcess(`/proc/${pid}/task/${pid}/children`)?.trim().split(/\s+/) ?? [];
  return words.map(Number).filter((child) => child > 0);
}

/** A process may end between two looks: then there is nothing to read. */
function readProcess(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
