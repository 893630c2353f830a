import type { Traced } from "./read-trace.ts";

type Change = Exclude<Traced, { kind: "said" } | { kind: "sync" }>;
type File = { safe: Buffer; unsafe: Change[] /* written, and not yet promised to be on the disk */ };

/**
 * The files as a power cut would leave them: what was synced is there; of what was written since, all, nothing or any
 * part may be.
 */
export function openDisk(before: ReadonlyMap<string, Buffer>) {
  const files = new Map<string, File>([...before].map(([path, safe]) => [path, { safe, unsafe: [] }]));
  const fileAt = (path: string): File => {
    const file = files.get(path) ?? { safe: Buffer.alloc(0), unsafe: [] };
    files.set(path, file);
    return file;
  };
  return {
    take(one: Traced): void {
      if (one.kind === "said") return;
      const file = fileAt(one.path);
      if (one.kind !== "sync") return void file.unsafe.push(one);
      file.safe = file.unsafe.reduce(applied, file.safe);
      file.unsafe = [];
    },
    /** What is left after a cut now. `survives` says of each write that was not synced whether it got to the disk. */
    cut(survives: () => boolean): Map<string, Buffer> {
      const left = [...files].map(([path, { safe, unsafe }]): [string, Buffer] => [
        path,
        unsafe.filter(survives).reduce(applied, safe),
      ]);
      return new Map(left);
    },
  };
}

function applied(content: Buffer, change: Change): Buffer {
  if (change.kind === "truncate")
    return Buffer.concat([content.subarray(0, change.size), Buffer.alloc(Math.max(0, change.size - content.length))]);
  const grown = Buffer.alloc(Math.max(content.length, change.at + change.bytes.length));
  content.copy(grown);
  change.bytes.copy(grown, change.at);
  return grown;
}
