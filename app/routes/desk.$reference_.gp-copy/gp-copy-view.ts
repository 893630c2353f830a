import { sayDayAndYear } from "#app/domain/clock/say-date.ts";
import { moversOf } from "#app/domain/people/may.ts";
import { actsToCode, gpCopyText, type GpOccasion } from "#app/domain/record/gp-copy.ts";
import { standingNotes } from "#app/domain/record/record-note.ts";
import { closeReasons } from "#app/domain/referral/close-reason.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Services } from "#app/services.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listCodes } from "#db/queries/record/codes.ts";
import { listGpCopies } from "#db/queries/record/gp-copies.ts";
import { sharingOf } from "#db/queries/sharing.ts";
import { listIntroductions } from "#db/queries/record/introductions.ts";
import { listNotes } from "#db/queries/record/notes.ts";
import { sayWent } from "../desk.$reference_.introductions/say-introduction.ts";
import type { RequiredCase } from "../desk.$reference_.reach/require-case.ts";

export type GpCopyView = {
  reference: string;
  shownReference: string;
  called: string;
  shared: boolean; // the person lets us tell their practice, as of now
  mayAct: boolean;
  occasion: GpOccasion;
  draft: string;
  clientId: string;
  copies: {
    id: string;
    occasion: GpOccasion;
    words: string | null; // null: not shared any more
    by: string;
    at: Date;
    done: { by: string; at: Date } | null;
  }[];
};

type Asked = RequiredCase;

/** The words that would go into the GP record now, and those that were made before. Nothing is offered that is not shared. */
export async function gpCopyView(services: Services, { found, viewer }: Asked): Promise<GpCopyView> {
  const { db, ids } = services;
  const { referral, safe, facts } = found;
  return db.snapshot(async (read) => {
    const shared = (await sharingOf(read, referral)).practice.shared;
    const copies = await listGpCopies(read, referral);
    const names = await listMemberNames(
      read,
      copies.flatMap(({ memberId, doneBy }) => [memberId, ...(doneBy === null ? [] : [doneBy])]),
    );
    const nameOf = (id: string | null) => names.get(id ?? "") ?? "A colleague";
    const occasion = referral.state === "closed" ? "closing" : "contact";
    return {
      reference: referral.reference,
      shownReference: showReference(referral.reference),
      called: safe.called || "the person",
      shared,
      mayAct: moversOf(viewer, facts).length > 0,
      occasion,
      draft: shared ? await draftOf(services, read, { found, viewer }, copies.length === 0) : "",
      clientId: ids.newId(),
      copies: copies.map(({ id, occasion: made, words, memberId, at, doneAt, doneBy }) => ({
        id,
        occasion: made,
        words: shared ? words : null,
        by: nameOf(memberId),
        at,
        done: doneAt === null ? null : { by: nameOf(doneBy), at: doneAt },
      })),
    };
  });
}

type Read = Services["db"]["read"];

async function draftOf({ calendar }: Services, read: Read, { found, viewer }: Asked, first: boolean) {
  const { referral, teamName } = found;
  const { card, closeReason, contactedAt, state } = referral;
  const closed = state === "closed";
  const withdrew = closed && closeReason === "withdrew";
  const acts: string[] = actsToCode({
    contacted: contactedAt !== null,
    selfReferred: card.helper === null,
    withdrew,
    first,
  });
  const codes = (await listCodes(read)).filter(({ kind, about }) =>
    kind === "need" ? card.needs.includes(about) : acts.includes(about),
  );
  const names = await listMemberNames(read, [viewer.memberId]);
  const introduced = await listIntroductions(read, referral);
  return gpCopyText({
    occasion: closed ? "closing" : "contact",
    day: sayDayAndYear(viewer.now, calendar),
    by: [names.get(viewer.memberId), teamName].filter(Boolean).join(", "),
    ended: closed ? (closeReasons.find(({ id }) => id === closeReason)?.label ?? null) : null,
    notes: standingNotes(await listNotes(read, referral)),
    introductions: introduced.map(({ organisation, onDay, went }) => {
      const on = sayDayAndYear(calendar.instantOf(onDay, 720), calendar);
      return `${organisation}, ${on}${went === "not-known" ? "" : `. ${sayWent(went)}`}`;
    }),
    codes,
  });
}
