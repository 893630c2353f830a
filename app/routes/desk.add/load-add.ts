import type { AppLoadContext } from "@remix-run/node";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { keptUntil, sayKeptUntil } from "#app/domain/guide/unsent-kept.ts";
import type { HowTheyCame } from "#app/domain/referral/how-they-came.ts";
import { showSafetyTexts, type ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { questionAddress } from "#app/routes/refer.$flow.$step/question-address.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import { listUnsentAdded } from "#db/queries/added-people.ts";
import { listAcceptedAnswers } from "#db/queries/conversations.ts";
import { requireAdder } from "./require-added.ts";
import { staffWay } from "./staff-way.ts";
import { calledSoFar } from "./typing-view.ts";

/** One that was begun and not sent. `callAskedFor`: a call was asked for from it, and stands. */
export type UnsentView = {
  id: string;
  called: string | null;
  how: HowTheyCame;
  at: Date;
  keptUntil: string;
  goOn: string;
  callAskedFor: boolean;
};

export type AddView = { unsent: UnsentView[]; first: ShownSafetyText[]; conversation: string };

/** What this member has begun and not sent, and what is said before the first question. */
export async function loadAdd(context: AppLoadContext): Promise<AddView> {
  const { services } = context;
  const { memberId } = requireAdder(context);
  const { db, flows, calendar, content, ids } = services;
  const unsent = await Promise.all(
    (await listUnsentAdded(db.read, memberId)).map(async ({ added, conversation }): Promise<UnsentView> => {
      const answers = await listAcceptedAnswers(db.read, conversation.id);
      const next = nextUnanswered(flows.byVersion(conversation.flowVersion), answers).id;
      return {
        id: conversation.id,
        called: await calledSoFar(services, conversation),
        how: added.how,
        at: added.at,
        keptUntil: sayKeptUntil(keptUntil(added.at, calendar), calendar),
        goOn: questionAddress(staffWay(conversation.id).steps, next),
        callAskedFor: added.sent,
      };
    }),
  );
  const texts = Object.values(content.safetyTexts);
  const first = showSafetyTexts(texts, ["when-we-must-tell"], content.region, showingNow(services));
  return { unsent, first, conversation: ids.newId() };
}
