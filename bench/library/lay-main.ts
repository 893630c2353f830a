import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "#app/config.ts";
import { newSessionCookie } from "#app/sign-in/session-cookie.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import type { Services } from "#app/services.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { fileNames } from "#db/file-names.ts";
import { findMemberByMail } from "#db/queries/members.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { openServices } from "#server";
import { layLarge } from "./lay-large.ts";
import { layResources } from "./lay-resources.ts";
import { writeRows } from "./rows.ts";

/** Fills the data folder with a large library and a contributor who is signed in, whose cookie goes to a file: `lay-main.ts FILE`. */
const [file = ""] = process.argv.slice(2);
const config = readConfig({ ...process.env, SAMPLE_LIBRARY: "no" });
const open = () => openServices(config, { log: () => undefined });

async function contributorCookie(services: Services, memberId: string): Promise<string> {
  const token = makeToken((count) => randomBytes(count));
  const now = services.clock.now();
  const ends = new Date(now.getTime() + 3_600_000);
  const times = {
    createdAt: now,
    lastSeenAt: now,
    idleEndsAt: ends,
    endsAt: ends,
    secondStepAt: null,
    revokedAt: null,
  };
  await services.db.act(async (db) => {
    await insertSession(db, { ...times, tokenHash: hashToken(token), memberId, device: "A bench" });
    return { keep: true, value: null };
  });
  return newSessionCookie(services, token).split(";")[0] ?? "";
}

const empty = await open();
await prepareSite(empty);
const contributor = await findMemberByMail(empty.db.read, "hamid.rezai@example.org");
if (contributor === null) throw new Error("The contributor of the samples is not there");
const { vocabulary } = empty.content;
await empty.db.close();
writeRows(join(config.dataDir, fileNames.main), (rows) => layResources({ rows, vocabulary, memberId: contributor.id }));
const filled = await open();
await layLarge(filled);
await writeFile(file, JSON.stringify({ cookie: await contributorCookie(filled, contributor.id) }));
await filled.db.close();
