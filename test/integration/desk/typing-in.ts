import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import * as addPage from "#app/routes/desk.add/route.tsx";
import * as stepPage from "#app/routes/desk.add_.$conversation.$step/route.tsx";
import * as givenPage from "#app/routes/desk.add_.$conversation._index/route.tsx";
import { caseAudit } from "#db/schema/index.ts";
import type { Page } from "#test/integration/guide/guide-world.ts";
import type { DeskWorld } from "./desk-world.ts";

/** Begins with somebody who rang, as staff do it; @returns the id that stands in the address. */
export async function begun(world: DeskWorld, as: string, how = "rang") {
  const form: [string, string][] = [
    ["conversation", randomUUID()],
    ["how", how],
  ];
  const { location } = await world.sendTo(as, addPage.action, form);
  const id = /^\/desk\/add\/([0-9a-f-]{36})\/who#question$/.exec(location ?? "")?.[1];
  if (id === undefined) throw new Error(`Beginning led to ${location}`);
  return id;
}

/** Types the answer to the question that is next, through its page. */
export async function type(world: DeskWorld, as: string, id: string, page: Page, over: Record<string, string> = {}) {
  const { step, conversation } = await world.whereIs(id);
  const raw = page === "skip" ? { skip: [step.skip?.id ?? ""] } : rawAnswerOf(step, page);
  const hidden = { conversation: id, turn: String(conversation.turn), "client-id": randomUUID(), ...over };
  const boxes = Object.entries(raw).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  const params = { conversation: id, step: step.id };
  return world.sendTo(as, stepPage.action, [...Object.entries(hidden), ...boxes], params);
}

export async function typedIn(world: DeskWorld, as: string, pages: readonly Page[]) {
  const id = await begun(world, as);
  for (const page of [...pages, {}]) {
    const { status } = await type(world, as, id, page);
    if (status !== 302) throw new Error(`${JSON.stringify(page)} was answered with ${status}`);
  }
  return id;
}

export const given = async (world: DeskWorld, as: string, id: string) =>
  world.see(as, givenPage.loader, "", { conversation: id });
export const auditOf = async (world: DeskWorld, referralId: string) =>
  world.services().db.read.select().from(caseAudit).where(eq(caseAudit.referralId, referralId));
