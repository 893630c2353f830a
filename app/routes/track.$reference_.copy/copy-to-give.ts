import { localDateOf } from "#app/domain/clock/calendar.ts";
import { sayDayAndYear, sayTime } from "#app/domain/clock/say-date.ts";
import { readCopyDecision, type CopyDecision, type CopySection } from "#app/domain/record/record-copy.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Services } from "#app/services.ts";
import { findDecidedCopy, type DecidedCopy } from "#db/queries/record/decided-copies.ts";
import { neverInCopy, sayHeld } from "./copy-words.ts";
import { loadCopy, type CopyReader } from "./load-copy.ts";

/** The copy as the person gets it. */
export type CopyToGive = {
  reference: string;
  network: string;
  madeAt: Date;
  madeOn: string;
  decided: string;
  sections: CopySection[];
  held: string[];
  readers: CopyReader[];
  dayOf: (at: Date) => string;
};

type Of = { id: string; conversationId: string; reference: string };

/** The newest copy that was decided for a record, made from its rows as they stand now. Null: none was. */
export async function copyToGive(services: Services, of: Of): Promise<CopyToGive | null> {
  const decided = await findDecidedCopy(services.db.read, of.id);
  const decision = readCopyDecision(decided?.keptBecause ?? null);
  return decided === null || decision === null ? null : makeCopy(services, of, decision, decided);
}

export async function makeCopy(
  services: Services,
  { conversationId, reference }: Of,
  decision: CopyDecision,
  decided: DecidedCopy | null,
): Promise<CopyToGive> {
  const { calendar, clock, content } = services;
  const loaded = await loadCopy(services, conversationId, new Date(decision.until));
  const given = loaded.give(decision);
  const now = clock.now();
  return {
    reference: showReference(reference),
    network: content.region.settings.networkName,
    madeAt: now,
    madeOn: sayDayAndYear(now, calendar),
    decided:
      decided === null ? "" : `${decided.by} went through it for you on ${sayDayAndYear(decided.decidedAt, calendar)}.`,
    sections: given.sections,
    held: sayHeld(given),
    readers: loaded.readers,
    dayOf: (at) => `${sayDayAndYear(at, calendar)}, ${sayTime(at, calendar)}`,
  };
}

/** The same for a program to read: every word of the page, under the same headings. */
export function copyAsJson(copy: CopyToGive, { calendar }: Pick<Services, "calendar">): string {
  const { reference, network, madeAt, decided, sections, held, readers } = copy;
  const things = sections.map(({ id, heading, items }) => ({
    id,
    heading,
    items: items.map(({ what, at, by, lines, file }) => ({
      ...(file === undefined ? {} : { file: `copy/files/${file}` }),
      what,
      at: at?.toISOString() ?? null,
      day: at === null ? null : localDateOf(at, calendar),
      by,
      lines,
    })),
  }));
  const made = { format: "social-prescribing-network-record-copy/1", reference, network, madeAt, decided };
  return JSON.stringify(
    { ...made, sections: things, whoLooked: readers, heldBack: held, notInIt: neverInCopy },
    null,
    2,
  );
}
