import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "#app/config.ts";
import { newSessionCookie } from "#app/sign-in/session-cookie.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { fileNames } from "#db/file-names.ts";
import { openServices } from "#server";
import { writeRows } from "../library/rows.ts";
import { authors } from "./fan-out.ts";
import { layThreads, memberAt } from "./lay-threads.ts";
import { writers } from "./posts-at-once.ts";
import type { SaidOfThreads } from "./place.ts";

/** Fills the data folder with threads; the cookies of those who write go to a file: `lay-main.ts FILE`. */
const [file = ""] = process.argv.slice(2);
const config = readConfig({ ...process.env, SAMPLE_LIBRARY: "no" });
const services = await openServices(config, { log: () => undefined });
await prepareSite(services);
const tokens = Array.from({ length: writers + authors }, () => makeToken((count) => randomBytes(count)));
const cookies = tokens.map((token) => newSessionCookie(services, token).split(";")[0] ?? "");
const said: SaidOfThreads = { cookies: cookies.slice(0, writers), authors: cookies.slice(writers) };
await services.db.close();
const now = Date.now();
const ends = now + 3_600_000;
writeRows(join(config.dataDir, fileNames.main), (rows) => {
  layThreads(rows);
  for (const [index, token] of tokens.entries()) {
    const times = { created_at: now, last_seen_at: now, idle_ends_at: ends, ends_at: ends };
    const whose = { token_hash: hashToken(token), member_id: memberAt(index), device: "A bench" };
    rows.insert("sessions", { ...whose, ...times });
  }
});
await writeFile(file, JSON.stringify(said));
