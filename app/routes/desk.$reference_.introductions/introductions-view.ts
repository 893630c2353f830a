import { moversOf } from "#app/domain/people/may.ts";
import type { Room, Went } from "#app/domain/record/introduction.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Services } from "#app/services.ts";
import { listIntroductions, type KeptIntroduction } from "#db/queries/record/introductions.ts";
import type { RequiredCase } from "../desk.$reference_.reach/require-case.ts";

export type IntroductionView = {
  id: string;
  version: number;
  organisation: string;
  why: string;
  need: string | null;
  needLabel: string | null;
  onDay: string;
  went: Went;
  room: Room;
  name: string;
  changedAt: Date;
};

export type IntroductionsView = {
  reference: string;
  shownReference: string;
  called: string;
  mayAct: boolean;
  today: string;
  needs: { value: string; label: string }[];
  introductions: IntroductionView[];
  change: IntroductionView | null;
  clientId: string;
};

/** Every introduction of one person, and the one that is to be changed. */
export async function introductionsView(
  services: Services,
  { found, viewer }: RequiredCase,
  changeId: string | null,
): Promise<IntroductionsView> {
  const { db, calendar, content, ids } = services;
  const { referral, safe, facts } = found;
  const { needs } = content.region;
  const introductions = (await listIntroductions(db.read, referral)).map((one) => viewOf(one, needs));
  const mayAct = moversOf(viewer, facts).length > 0;
  return {
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    called: safe.called || "the person",
    mayAct,
    today: calendar.localOf(viewer.now).date,
    needs: [{ value: "", label: "None of these" }, ...needs.map(({ id: value, label }) => ({ value, label }))],
    introductions,
    change: (mayAct && introductions.find(({ id }) => id === changeId)) || null,
    clientId: ids.newId(),
  };
}

export function viewOf(one: KeptIntroduction, needs: Services["content"]["region"]["needs"]): IntroductionView {
  const { id, version, organisation, why, need, onDay, went, room, name, changedAt } = one;
  const needLabel = needs.find((known) => known.id === need)?.label ?? null;
  return { id, version, organisation, why, need, needLabel, onDay, went, room, name, changedAt };
}
