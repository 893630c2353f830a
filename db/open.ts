import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type * as schema from "./schema/index.ts";
import type { Sealer } from "./seal.ts";

/** One connection. Each read statement sees the newest commit; inside an act also the act's own writes. */
export type Database = BetterSQLite3Database<typeof schema> & {
  /** Prepared statements kept on this handle by name: `build` runs once a handle. */
  keep<T>(name: string, build: (db: Database) => T): T;
  sealer: Sealer;
};

export type Act<T> = (db: Database) => Promise<{ keep: boolean; value: T }>;

export type SiteDatabase = {
  /** Reads only. Each statement sees the newest commit. */
  read: Database;
  /**
   * Runs one act on the writer and resolves after its commit; `keep: false` rolls the act back and still resolves.
   * @throws StorageRefused when the disk is full, locked or broken · ActOutlivedTurn · whatever the act threw
   */
  act<T>(work: Act<T>): Promise<T>;
  /** Several reads of one moment, for a list and its count. Ends within the turn of the event loop, as an act does. */
  snapshot<T>(work: (db: Database) => Promise<T>): Promise<T>;
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

/** @throws DatabaseRefused, with a sentence, when the folder is in use, newer than this code, or not ours to read. */
export declare function openDatabase(options: OpenOptions): SiteDatabase;
