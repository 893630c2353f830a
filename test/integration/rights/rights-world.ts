import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ErasingDecision } from "#app/domain/record/erasing.ts";
import { decideErasing } from "#app/use-cases/rights/decide-erasing.ts";
import { eraseForGood } from "#app/use-cases/rights/erase-for-good.ts";
import { perform } from "#app/use-cases/perform.ts";
import { askInWords } from "#app/use-cases/tracking/ask-in-words.ts";
import { upsertCaseDraft } from "#db/queries/case-drafts.ts";
import type { TableName } from "#db/queries/export/what-is-carried.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { endHold, listHolds } from "#db/queries/rights/holds.ts";
import { whatIsSealed } from "#db/queries/what-is-sealed.ts";
import * as schema from "#db/schema/index.ts";
import { lead, rashid } from "#test/integration/desk/desk-world.ts";
import type { Page } from "#test/integration/guide/guide-world.ts";
import { fillRecord } from "#test/integration/tracking/fill-record.ts";
import { openTrackingWorld, type TrackingWorld } from "#test/integration/tracking/tracking-world.ts";

const tables: Readonly<Record<TableName, SQLiteTable>> = { ...schema };

/** Somebody who sent, whose record was worked on and closed, and who asks for it to be erased. */
export async function openRightsWorld(pages?: readonly Page[]) {
  const world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const person = await world.referred(pages);
  const { reference, conversationId } = person;
  const referral = await world.referral(reference);
  const services = () => world.services();
  return {
    world,
    person,
    referral,
    services,
    fill: () => fill(world, referral),
    async close() {
      const closed = await world.press(rashid, reference, {
        intent: "close",
        reason: "moved",
        where: "",
        clientId: randomUUID(),
      });
      if (closed.status !== 302) throw new Error(`It was not closed: ${JSON.stringify(closed.body)}`);
    },
    async ask(words = "canary-asked") {
      const clientId = randomUUID();
      await perform(services(), askInWords, { conversationId, clientId, kind: "erase", words });
      const asked = (await listPersonRequests(services().db.read, referral)).find(({ id }) => id === clientId);
      if (asked === undefined || asked.code === null) throw new Error("A request to erase has a receipt's code");
      return { id: asked.id, code: asked.code };
    },
    decide: (memberId: string, id: string, decision: ErasingDecision = { kind: "all" }) =>
      eraseForGood(services(), decideErasing, { memberId, reference, id, decision }),
    row: () => services().db.read.select().from(schema.referrals).where(eq(schema.referrals.id, referral.id)).get(),
    /** Every byte of the data folder, file by file. */
    bytes: () => bytesIn(services().config.dataDir),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

export type RightsWorld = Awaited<ReturnType<typeof openRightsWorld>>;

type World = TrackingWorld;
type Referral = Awaited<ReturnType<TrackingWorld["referral"]>>;

/** A word in every place that keeps words. @returns all that must be found nowhere later: words, and what is sealed of them */
async function fill(
  world: World,
  referral: Referral,
): Promise<{ words: string[]; sealed: Buffer[]; hashes: string[] }> {
  const { db, clock } = world.services();
  const at = clock.now();
  const { id: referralId, conversationId } = referral;
  const words = await fillRecord(world.services(), referral);
  await world.write(async (tx) => {
    const draft = { conversationId, memberId: rashid, box: "message" } as const;
    await upsertCaseDraft(tx, draft, { words: "canary-draft", version: 1, at });
    for (const { id, why } of await listHolds(tx, referral)) {
      await endHold(tx, referral, { id, why, endedBy: lead, endedAt: at });
    }
    const job = { id: randomUUID(), uniqueKey: `erasing-${referralId}`, runAt: new Date(at.getTime() + 9e8) };
    await addJob(tx, { ...job, kind: "mail-reply-notice", ids: { referralId } });
  });
  const hashes = (
    await db.read.select().from(schema.referralMatches).where(eq(schema.referralMatches.referralId, referralId))
  ).map(({ hash }) => hash);
  return { words: [...words, "canary-draft"], sealed: sealedOf(world, referral), hashes };
}

/** Every sealed value of the record, as it lies on the disk. */
export function sealedOf(world: World, { id, conversationId }: Referral): Buffer[] {
  const own = { referralId: id, conversationId };
  return Object.entries(whatIsSealed).flatMap(([place, sealed]) => {
    const rule = sealed.key === "conversation" ? sealed : sealed.key === "site" ? sealed.ofRecord : null;
    if (rule === null) return [];
    const [name, column] = place.split(".") as [TableName, string];
    const table = tables[name];
    const { [column]: value, [rule.found]: of } = getTableColumns(table);
    if (value === undefined || of === undefined) throw new Error(`There is no ${place} of a record`);
    const rows = world
      .services()
      .db.read.all<{ bytes: Buffer | null }>(
        sql`SELECT ${value} AS bytes FROM ${table} WHERE ${of} = ${own[rule.found]}`,
      );
    return rows.flatMap(({ bytes }) => (bytes === null || bytes.length === 0 ? [] : [bytes]));
  });
}

function bytesIn(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && !one.name.endsWith("-shm"))
    .map((one) => join(one.parentPath, one.name))
    .map((name) => ({ name, bytes: readFileSync(name) }));
}
