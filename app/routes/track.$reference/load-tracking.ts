import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Calendar } from "#app/domain/clock/calendar.ts";
import { dueBy } from "#app/domain/clock/due-by.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { helperProgress } from "#app/domain/referral/helper-progress.ts";
import { personProgress, type Progress } from "#app/domain/referral/person-progress.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { answerWithinWorkingDays } from "#app/domain/referral/referral-clocks.ts";
import { teamPhrase } from "#app/domain/referral/team-phrase.ts";
import { whatReferrerSees } from "#app/domain/referral/what-others-see.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { keepOwnRead } from "#app/sign-in/keep-own-read.ts";
import { listPersonMessages } from "#db/queries/entries.ts";
import { listSentLetters, type SentLetter } from "#db/queries/reaching/sent-letters.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import { appointmentsView, type AppointmentForPerson } from "./appointments-view.ts";
import { afterSendingOf, isSample, whyThisTeam } from "./after-sending-of.ts";
import { helpAfterMessage } from "./help-after-message.ts";
import { loadLive, type LiveView } from "./load-live.ts";
import { findAsked, mayChooseWord, type Asked } from "./require-tracked.ts";

/** Everything that the person's page is given. No flag, no answer, no note, and nothing of how it was routed. */
export type PersonView = Progress & {
  kind: "person";
  reference: string;
  shownReference: string;
  why: string | null; // null once it stops
  sample: boolean;
  help: ShownSafetyText[]; // just after a message in which something was noticed
  appointments: AppointmentForPerson[];
  talk: LiveView;
  letters: SentLetter[]; // that went to them by post
  unread: string | null; // what they wrote has not been read yet, and by when it will be
  canStop: boolean;
  finished: boolean;
  word: "choose" | "change" | null; // null: the word is the helper's
  clientId: string; // of the next message
};

/** Everything that whoever sent it for someone else is given. */
export type HelperView = Progress & { kind: "helper"; reference: string; shownReference: string; hasWord: boolean };

/** @throws a redirect to the page that asks for reference and word, whether the referral exists or not. */
export async function loadTracking(
  context: AppLoadContext,
  reference: string | undefined,
  justSent = false,
): Promise<PersonView | HelperView> {
  const asked = await findAsked(context, reference);
  if (asked === null) throw redirect("/track");
  const by = asked.as === "referrer" ? "referrer" : "person";
  const what = by === "referrer" ? "status" : "tracking";
  await keepOwnRead(context, { referralId: asked.tracked.id, by, what });
  return asked.as === "referrer" ? helperView(asked.tracked) : personView(context, asked, justSent);
}

function helperView(tracked: Tracked): HelperView {
  const { reference, hasWord } = tracked;
  const progress = helperProgress(whatReferrerSees(tracked));
  return { kind: "helper", ...progress, reference, shownReference: showReference(reference), hasWord };
}

async function personView(context: AppLoadContext, asked: Asked, justSent: boolean): Promise<PersonView> {
  const { services } = context;
  const { calendar, clock, ids } = services;
  const now = clock.now();
  const { tracked } = asked;
  const { reference, state, hasWord } = tracked;
  const finished = state === "closed";
  const goesOn = !finished && state !== "withdrawing";
  const after = afterSendingOf(tracked, services);
  const { contactedAt, waitingSince } = tracked;
  const { heading, sentences } = personProgress({ ...after, state, contactedAt, waitingSince }, now, calendar);
  const talk = await loadLive(services, tracked.conversationId);
  if (talk === null) throw new Error("what is tracked was sent");
  return {
    kind: "person",
    heading,
    sentences,
    reference,
    shownReference: showReference(reference),
    why: goesOn ? whyThisTeam(tracked) : null,
    sample: !finished && isSample(tracked),
    help: justSent ? await helpNow(context, tracked.conversationId) : [],
    appointments: await appointmentsView(services, tracked.conversationId),
    talk,
    letters: await listSentLetters(services.db.read, tracked),
    unread: unreadSentence(tracked, calendar),
    canStop: goesOn,
    finished,
    word: mayChooseWord(asked) ? (hasWord ? "change" : "choose") : null,
    clientId: ids.newId(),
  };
}

async function helpNow(context: AppLoadContext, conversationId: string): Promise<ShownSafetyText[]> {
  const messages = await listPersonMessages(context.services.db.read, conversationId);
  return helpAfterMessage(context, conversationId, messages.findLast(({ from }) => from === "person")?.seq);
}

function unreadSentence({ newFromPersonAt, reviewedAt, worker, team }: Tracked, calendar: Calendar): string | null {
  if (newFromPersonAt === null) return null;
  const notYet = "What you wrote has not been read yet.";
  if (reviewedAt === null) return notYet; // it is read together with what they sent
  const day = sayDay(dueBy(newFromPersonAt, answerWithinWorkingDays, calendar), calendar);
  const who =
    team === null ? "Our duty coordinator" : teamPhrase({ workerName: worker?.name ?? null, teamName: team.name });
  return `${notYet} ${who} will read it by ${day}.`;
}
