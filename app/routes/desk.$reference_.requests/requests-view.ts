import {
  mayAnswerRequest,
  type PersonRequestKind,
  type PersonRequestState,
} from "#app/domain/record/person-request.ts";
import { moversOf } from "#app/domain/people/may.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { RequiredCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import type { Services } from "#app/services.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";

/** One request as this member may see it. `mayAnswer` false: its words are not theirs to read, and are not in it. */
export type RequestView = {
  id: string;
  kind: PersonRequestKind;
  state: PersonRequestState;
  at: Date;
  dueOn: string;
  mayAnswer: boolean;
  words: string | null;
  answer: string | null;
  answeredBy: string | null;
  decidedAt: Date | null;
};

export type RequestsView = { called: string; reference: string; shownReference: string; requests: RequestView[] };

export async function requestsView({ db }: Services, { found, viewer }: RequiredCase): Promise<RequestsView> {
  const { referral, safe, facts } = found;
  const movers = moversOf(viewer, facts);
  const all = await listPersonRequests(db.read, referral);
  return {
    called: safe.called,
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    requests: all.map((one) => {
      const mayAnswer = mayAnswerRequest(one.kind, movers);
      return { ...one, mayAnswer, words: mayAnswer ? one.words : null, answer: mayAnswer ? one.answer : null };
    }),
  };
}
