import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { openConnection, type Connection } from "./connection.ts";
import { fileNames } from "./file-names.ts";
import { makeHandle, type Moves } from "./handle.ts";
import { openHold } from "./hold.ts";
import { openKeyStore } from "./key-store.ts";
import { lockDataFolder } from "./lock.ts";
import { assertMigrated, migrate } from "./migrate.ts";
import { migrationsFolder } from "./migration-files.ts";
import { DatabaseRefused } from "./refused.ts";
import { openSealer, type Sealer } from "./seal.ts";
import { openSnapshots } from "./snapshot.ts";
import { openWriter } from "./writer.ts";

/** One connection. Each read statement sees the newest commit; inside an act also the act's own writes. */
export type Database = BetterSQLite3Database & {
  /** Prepared statements kept on this handle by name: `build` runs once a handle. */
  keep<T>(name: string, build: (db: Database) => T): T;
  /**
   * What was read, kept on this handle by name until `changes` moves; inside an act it is read each time. `build` reads
   * without waiting. Never what came through a door: what has a name is the same for all who look.
   */
  keepUntilChange<T>(name: string, build: (db: Database) => T): T;
  /** The same until anything at all is committed: for what acts change that are `unseen`. */
  keepUntilCommit<T>(name: string, build: (db: Database) => T): T;
  sealer: Sealer;
};

export type Act<T> = (db: Database) => Promise<{ keep: boolean; value: T }>;

/** `unseen`: it changes nothing that everyone may see, and nothing of a resource, so what is kept of them stays true. */
export type ActHow = { unseen: boolean };

export type SiteDatabase = {
  /** Reads only. Each statement sees the newest commit. */
  read: Database;
  /**
   * Runs one act on the writer and resolves after its commit; `keep: false` rolls the act back and still resolves.
   * @throws StorageRefused when the disk is full, locked or broken · ActOutlivedTurn · whatever the act threw
   */
  act<T>(work: Act<T>, how?: ActHow): Promise<T>;
  /** How often something was committed that may change what everyone sees. It goes up before an act is answered. */
  changes(): number;
  /** Several reads of one moment, for a list and its count. Ends within the turn of the event loop, as an act does. */
  snapshot<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Reads of one moment for as long as they take, such as an export of everything. */
  hold<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Proves that a write commits, really done at most once in five seconds. @throws StorageRefused */
  probe(): Promise<void>;
  checkpoint(): void;
  /** Finishes the acts that wait, then checkpoints and lets go of the data folder. */
  close(): Promise<void>;
};

export type OpenOptions = {
  dataDir: string;
  migrationsDir?: string;
  masterKey: Uint8Array;
  log: (event: string, fields: Record<string, string | number | boolean>) => void;
  now?: () => Date;
  /** Beside a running site: no lock, no migration, no writes. */
  readOnly?: boolean;
  /** For fault tests: called by name at each point where a process may die. */
  failpoint?: (name: string) => void;
};

const probeMilliseconds = 5000;

/** @throws DatabaseRefused, with a sentence, when the folder is in use, newer than this code, or not ours to read. */
export function openDatabase(options: OpenOptions): SiteDatabase {
  const opened: { close(): void }[] = []; // closed again, last first, when a later step refuses
  const keep = <Part extends { close(): void }>(part: Part): Part => {
    opened.push(part);
    return part;
  };
  try {
    return options.readOnly ? openBeside(options, keep) : openAlone(options, keep);
  } catch (error) {
    for (const part of opened.toReversed()) part.close();
    throw error;
  }
}

type Keep = <Part extends { close(): void }>(part: Part) => Part;

function openAlone(options: OpenOptions, keep: Keep): SiteDatabase {
  const { dataDir, log, now = () => new Date() } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = keep(lockDataFolder(dataDir));
  assertWhole(dataDir);
  const keys = keep(openKeyStore(join(dataDir, fileNames.keys), options.masterKey));
  const main = join(dataDir, fileNames.main);
  const writing = keep(openConnection(main, "write"));
  const { migrationsDir = migrationsFolder, failpoint } = options;
  migrate(writing, { migrationsDir, log, now, failpoint });
  const sealer = openSealer(options.masterKey, keys);
  const reading = keep(openConnection(main, "query-only"));
  const looking = keep(openConnection(main, "query-only"));
  const writer = openWriter(writing, makeHandle(writing, sealer), options);
  const checkpoint = () => {
    writer.checkpoint();
    keys.checkpoint();
  };
  return {
    read: makeHandle(reading, sealer, writer),
    act: writer.act,
    changes: writer.changes,
    snapshot: openSnapshots(looking, makeHandle(looking, sealer, writer)),
    hold: openHold(main, sealer, "query-only"),
    probe: atMostEvery(probeMilliseconds, now, () => writer.act((db) => writeProbe(db, now()), { unseen: true })),
    checkpoint,
    close: once(async () => {
      await writer.drain();
      try {
        checkpoint();
      } finally {
        closeAll([reading, looking, writing, keys, lock]);
      }
    }),
  };
}

/** Beside a running site, or on a copy: reads only, and leaves everything as it is. */
function openBeside({ dataDir, masterKey, migrationsDir }: OpenOptions, keep: Keep): SiteDatabase {
  const keys = keep(openKeyStore(join(dataDir, fileNames.keys), masterKey, "read-only"));
  const reading = keep(openConnection(join(dataDir, fileNames.main), "read-only"));
  const looking = keep(openConnection(join(dataDir, fileNames.main), "read-only"));
  assertMigrated(reading, migrationsDir ?? migrationsFolder);
  const sealer = openSealer(masterKey, keys);
  const refuse = () => Promise.reject(new Error("This database was opened for reading only"));
  return {
    read: makeHandle(reading, sealer, commitsBy(reading)),
    act: refuse,
    changes: () => 0,
    snapshot: openSnapshots(looking, makeHandle(looking, sealer, commitsBy(looking))),
    hold: openHold(join(dataDir, fileNames.main), sealer, "read-only"),
    probe: refuse,
    checkpoint: () => undefined,
    close: async () => closeAll([reading, looking, keys]),
  };
}

/** For whoever reads beside a site: SQLite's own count, which moves with each commit of another connection. */
function commitsBy(client: Connection): Moves {
  const commits = () => Number(client.pragma("data_version", { simple: true }));
  return { commits, changes: commits };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | null = null;
  return () => (result ??= act());
}

function closeAll(parts: ReadonlyArray<{ close(): void }>): void {
  for (const part of parts) part.close();
}

/** A folder that lost its keys, or in which a restore was cut short, is not served: it would look empty or half full. */
function assertWhole(dataDir: string): void {
  if (existsSync(join(dataDir, fileNames.restoring))) {
    throw new DatabaseRefused(
      "A restore was cut short in this data folder. Run the restore again: nothing of it is lost.",
    );
  }
  if (existsSync(join(dataDir, fileNames.main)) && !existsSync(join(dataDir, fileNames.keys))) {
    throw new DatabaseRefused(
      `${fileNames.keys} is missing from ${dataDir}: without it nobody can read what people wrote. Restore the newest backup and its .keys file.`,
    );
  }
}

async function writeProbe(db: Database, at: Date): Promise<{ keep: true; value: undefined }> {
  const values = sql`(1, ${at.getTime()})`;
  db.run(sql`INSERT INTO write_probe VALUES ${values} ON CONFLICT (id) DO UPDATE SET at = excluded.at`);
  return { keep: true, value: undefined };
}

function atMostEvery(milliseconds: number, now: () => Date, act: () => Promise<void>): () => Promise<void> {
  let last: { at: number; result: Promise<void> } | null = null;
  return () => {
    const at = now().getTime();
    if (last === null || Math.abs(at - last.at) >= milliseconds) last = { at, result: act() };
    return last.result;
  };
}
