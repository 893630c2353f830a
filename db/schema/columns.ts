import { blob, integer } from "drizzle-orm/sqlite-core";

/** A moment, kept as UTC milliseconds, read as a Date. */
export const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

export const flag = (name: string) => integer(name, { mode: "boolean" });

/** Sealed text (AES-256-GCM): only db/queries, through the handle's sealer, turn it into words and back. */
export const sealed = (name: string) => blob(name, { mode: "buffer" });
