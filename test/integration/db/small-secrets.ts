import { join } from "node:path";
import { openConnection } from "#db/connection.ts";
import { fileNames } from "#db/file-names.ts";
import { makeHandle } from "#db/handle.ts";
import { openKeyStore } from "#db/key-store.ts";
import type { Database } from "#db/open.ts";
import { openSealer } from "#db/seal.ts";
import { closeBreak, insertBreak, listBreaks } from "#db/queries/audit-breaks.ts";
import { insertGlass } from "#db/queries/broken-glass.ts";
import { insertDemoMail, listDemoMails } from "#db/queries/demo-mails.ts";
import { findDraft, upsertDraft } from "#db/queries/discussion/drafts.ts";
import { findHeldPost, insertHeldPost } from "#db/queries/discussion/held-posts.ts";
import { insertReport, sealReportWords } from "#db/queries/discussion/reports.ts";
import { findWebhook, insertWebhook } from "#db/queries/discussion/webhooks.ts";
import { findJoinRequest, insertJoinRequest, isWaitingToJoin } from "#db/queries/join-requests.ts";
import { findMailIn, insertMailIn } from "#db/queries/notices/mails-in.ts";
import { ensureNoticeSettings, findNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { findPasskey, insertPasskey } from "#db/queries/passkeys.ts";
import { findSecondStep, insertSecondStep } from "#db/queries/second-steps.ts";
import {
  auditBreaks,
  brokenGlass,
  drafts,
  heldPosts,
  noticeSettings,
  passkeys,
  reports,
  secondSteps,
  webhooks,
} from "#db/schema/index.ts";

const at = new Date("2026-05-06T10:00:00Z");
const memberId = "somebody";

/** Puts something into every place that is sealed with the site's key, by the queries that the site uses. */
export async function putSmallSecrets(dataDir: string, masterKey: Uint8Array): Promise<void> {
  await withHandle(dataDir, masterKey, async (db) => {
    await insertSecondStep(db, { memberId, secret: "step", confirmedAt: null, lastUsedStep: null });
    const key = {
      transports: [],
      aaguid: "",
      counter: 0,
      backedUp: false,
      name: "key",
      createdAt: at,
      lastUsedAt: null,
    };
    await insertPasskey(db, { ...key, id: "p", memberId, publicKey: Buffer.from("public") });
    await ensureNoticeSettings(db, { memberId, now: at, randomBytes: (count) => new Uint8Array(count).fill(7) });
    await insertWebhook(db, {
      id: "w",
      url: "https://example.org",
      spaceId: null,
      addedBy: memberId,
      addedAt: at,
      secret: "hook",
    });
    await insertMailIn(
      db,
      { id: "m", messageHash: "h", at },
      { from: "a@example.org", to: [], raw: Buffer.from("mail") },
    );
    for (let n = 0; n < 450; n += 1)
      await insertDemoMail(db, { id: `d${n}`, toMail: `to${n}`, subject: "s", body: `body${n}`, at });
    await upsertDraft(
      db,
      { memberId, place: "new thread" },
      { title: "title", body: "draft", version: 1, changedAt: at },
    );
    const post = {
      memberId,
      threadId: null,
      spaceId: null,
      begins: null,
      replyTo: null,
      withoutName: false,
      via: "web",
    } as const;
    await insertHeldPost(db, { ...post, id: "h", why: "first-post", at, title: "t", body: "held", wholeMail: null });
    await insertReport(db, { id: "r", postId: "p", memberId, reason: "other", words: "report", at });
    await insertGlass(db, { id: "g", referralId: "r", memberId, reason: "glass", at, until: at });
    await insertBreak(db, { n: 7, referralId: null, foundAt: at });
    await closeBreak(db, { n: 7, words: "found out", closedBy: memberId, closedAt: at });
    const asked = { id: "j", mail: "join@example.org", name: "N", workRole: "", organisation: "", place: "", why: "" };
    const answered = { returnTo: "/", state: "waiting", askedAt: at, decidedAt: null, decidedBy: null } as const;
    await insertJoinRequest(db, { ...asked, ...answered, reason: null, memberId: null });
  });
}

/** Takes out what points at members and records that are not there: a restore looks at that. */
export async function removeDangling(dataDir: string, masterKey: Uint8Array): Promise<void> {
  const dangling = [
    auditBreaks,
    brokenGlass,
    drafts,
    heldPosts,
    noticeSettings,
    passkeys,
    reports,
    secondSteps,
    webhooks,
  ];
  await withHandle(dataDir, masterKey, async (db) => {
    for (const table of dangling) await db.delete(table);
  });
}

/** The same things as the site reads them. */
export async function readSmallSecrets(dataDir: string, masterKey: Uint8Array): Promise<Record<string, unknown>> {
  return withHandle(dataDir, masterKey, async (db) => {
    const [glass] = await db.select().from(brokenGlass);
    const [report] = await db.select().from(reports);
    const open = (table: string, column: string, row: string, sealed: Buffer | undefined) =>
      sealed === undefined ? null : db.sealer.openSmall({ table, row, column }, sealed);
    return {
      step: (await findSecondStep(db, memberId))?.secret,
      passkey: Buffer.from((await findPasskey(db, "p"))?.publicKey ?? []).toString(),
      notices: (await findNoticeSettings(db, memberId))?.key,
      webhook: (await findWebhook(db, "w"))?.secret,
      mail: (await findMailIn(db, "m"))?.mail?.raw.toString(),
      demo: (await listDemoMails(db, 1000)).map(({ toMail, body }) => `${toMail} ${body}`).toSorted(),
      draft: (await findDraft(db, memberId, "new thread"))?.body,
      held: (await findHeldPost(db, "h"))?.body,
      report: open("reports", "words", "r", report?.words),
      glass: open("broken_glass", "reason", "g", glass?.reason),
      found: (await listBreaks(db))[0]?.words,
      join: (await findJoinRequest(db, "j"))?.mail,
      foundByMail: await isWaitingToJoin(db, "join@example.org"),
      sealsAnew: sealReportWords(db, { id: "x", words: "x" }).length > 0,
    };
  });
}

/** Rows of a table without the rows that they point at: what they hold is looked at, and nothing else. */
async function withHandle<Value>(
  dataDir: string,
  masterKey: Uint8Array,
  use: (db: Database) => Promise<Value>,
): Promise<Value> {
  const keys = openKeyStore(join(dataDir, fileNames.keys), masterKey);
  const client = openConnection(join(dataDir, fileNames.main), "write");
  client.pragma("foreign_keys = OFF");
  try {
    client.exec("BEGIN");
    const value = await use(makeHandle(client, openSealer(masterKey, keys)));
    client.exec("COMMIT");
    return value;
  } finally {
    client.close();
    keys.close();
  }
}
