import { join } from "node:path";
import { type Connection, openConnection } from "../connection.ts";
import { fileNames } from "../file-names.ts";
import { findMasterVersion, openKeyStore } from "../key-store.ts";
import { openSealer } from "../seal.ts";
import { resealRows } from "./reseal-rows.ts";
import { dropEarlierSigned, signBeside } from "./resign-lines.ts";
import { dropSiteKeys, swapKeys, wrapBeside, type Change } from "./rewrap-keys.ts";

export type FolderRotated = { keys: number; resealed: number; broken: number };
export type Failpoint = (name: string) => void;

/** Where a folder stands: before the change, after the moment in which the new secret counts, or of neither secret. */
export function standOf(folder: string, { from, to }: Change): "before" | "after" | "neither" {
  return withKeys(folder, (client) => {
    if (findMasterVersion(client, to)?.newest === true) return "after";
    return findMasterVersion(client, from)?.newest === true ? "before" : "neither";
  });
}

/**
 * Changes the master key of a folder with databases. Until the keys are swapped, in one transaction, everything is read with
 * the old secret; from then on with the new. Cut short anywhere, it goes on when it is run again with the same two.
 */
export function rotateFolder(folder: string, change: Change, failpoint: Failpoint = () => undefined): FolderRotated {
  if (standOf(folder, change) === "before") {
    withKeys(folder, (client) => wrapBeside(client, change, () => failpoint("keys-wrapped")));
    signBeside(folder, change);
    failpoint("lines-signed");
    withKeys(folder, (client) => swapKeys(client, change, lastOfTrace(folder)));
    failpoint("keys-swapped");
  }
  return finishFolder(folder, change.to, failpoint);
}

/** What is left after the moment in which the new secret counts. Safe to run at any time, and does nothing twice. */
export function finishFolder(
  folder: string,
  newest: Uint8Array,
  failpoint: Failpoint = () => undefined,
): FolderRotated {
  const keys = openKeyStore(join(folder, fileNames.keys), newest);
  const main = openConnection(join(folder, fileNames.main), "write");
  try {
    const sealed = resealRows(main, openSealer(newest, keys), keys.version, () => failpoint("rows-sealed"));
    dropEarlierSigned(folder, newest);
    failpoint("lines-dropped");
    withKeys(folder, (client) => dropSiteKeys(client, newest));
    return { keys: keys.list().length, ...sealed };
  } finally {
    main.close();
    keys.close();
  }
}

function lastOfTrace(folder: string): number {
  const main = openConnection(join(folder, fileNames.main), "read-only");
  try {
    const known = main.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'case_audit'").get();
    return known === undefined ? 0 : (main.prepare<[], number>("SELECT max(n) FROM case_audit").pluck().get() ?? 0);
  } finally {
    main.close();
  }
}

function withKeys<Value>(folder: string, use: (client: Connection) => Value): Value {
  const client = openConnection(join(folder, fileNames.keys), "write");
  try {
    return use(client);
  } finally {
    client.close();
  }
}
