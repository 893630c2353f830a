import { showReceiptCode } from "#app/domain/record/receipt.ts";
import { whyEraseNot, type EraseRefusal } from "#app/domain/record/erasing.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Services } from "#app/services.ts";
import { stateWords } from "../desk._index/state-words.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listPersonRequests, type PersonRequest } from "#db/queries/record/person-requests.ts";
import { listStandingHolds, type HoldKind } from "#db/queries/rights/holds.ts";
import type { RequiredEnd } from "./require-end.ts";

export type ErasingView = Pick<PersonRequest, "id" | "at" | "dueOn" | "state" | "words" | "answer"> & {
  code: string | null;
  takenDownBy: string | null; // null: the person asked on their page
  decidedBy: string | null;
  decidedAt: Date | null;
  why: EraseRefusal["kind"] | null; // why it cannot be erased now
};

export type EraseView = {
  reference: string;
  shownReference: string;
  state: string;
  closedAt: Date | null;
  team: string;
  mayDecide: boolean;
  mayHold: boolean;
  holds: HoldKind[];
  requests: ErasingView[];
};

/** What whoever decides needs, and no word of the record. What was asked is read by whoever may decide it. */
export async function eraseView({ db }: Services, { found }: RequiredEnd): Promise<EraseView> {
  const { referral, teamName, may } = found;
  const holds = await listStandingHolds(db.read, referral.id);
  const all = await listPersonRequests(db.read, referral);
  const waiting = all.filter(({ state }) => state === "waiting").length;
  const asked = all.filter(({ kind }) => kind === "erase");
  const names = await listMemberNames(
    db.read,
    asked.map(({ by }) => by),
  );
  return {
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    state: stateWords[referral.state],
    closedAt: referral.closedAt,
    team: teamName ?? "No team",
    mayDecide: may.decide,
    mayHold: may.hold,
    holds,
    requests: asked.map(({ id, at, dueOn, state, words, answer, code, by, answeredBy, decidedAt }) => ({
      id,
      at,
      dueOn,
      state,
      words: may.decide ? words : null,
      answer: may.decide ? answer : null,
      code: code === null ? null : showReceiptCode(code),
      takenDownBy: by === "person" ? null : (names.get(by) ?? "A member of staff"),
      decidedBy: answeredBy,
      decidedAt,
      why: whyEraseNot({ state: referral.state, holds: holds.length, otherRequests: waiting - 1 })?.kind ?? null,
    })),
  };
}
