/** The data folder cannot be used. The sentence is for the person who started the site. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
  readonly sentence: string;
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.sentence = sentence;
  }
}

export type StorageRefusal = "disk-full" | "locked" | "io";

/** A write that did not happen and was not acknowledged: trying again later is safe. */
export class StorageRefused extends Error {
  override name = "StorageRefused";
  readonly kind: StorageRefusal;
  constructor(kind: StorageRefusal, cause?: unknown) {
    super(`The database could not write: ${kind}`, { cause });
    this.kind = kind;
  }
}

/** An act is one turn of the event loop: it awaited something other than its own `db`. A bug in the act. */
export class ActOutlivedTurn extends Error {
  override name = "ActOutlivedTurn";
  constructor() {
    super("An act awaited something other than its own database handle, so its whole group was rolled back");
  }
}

/** @returns why storage refused, whoever threw it (a module can be loaded twice, so names are compared), or null. */
export function whyStorageRefused(error: unknown): StorageRefusal | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "StorageRefused" && "kind" in error) return error.kind as StorageRefusal;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return kindOf(code) ?? whyStorageRefused(error.cause);
}

function kindOf(code: string): StorageRefusal | null {
  if (code.startsWith("SQLITE_FULL")) return "disk-full";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "locked";
  return /^SQLITE_(IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|PROTOCOL)/.test(code) ? "io" : null;
}
