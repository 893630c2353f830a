import type { AppLoadContext } from "@remix-run/node";
import {
  afterTries,
  letterWaitsWorkingDays,
  sayAfterTries,
  type AfterTries,
} from "#app/domain/reaching/after-tries.ts";
import { callScript } from "#app/domain/reaching/call-script.ts";
import { triedWays, tryOutcomes } from "#app/domain/reaching/contact-tries.ts";
import { mayGoOut, whyWayNot, type Going } from "#app/domain/reaching/may-go-out.ts";
import { letterWay } from "#app/domain/reaching/note-way.ts";
import type { OutwardPurpose } from "#app/domain/reaching/outward.ts";
import { hasNoSafeWay } from "#app/domain/reaching/safe-ways.ts";
import { sayWhyNotOut } from "#app/domain/reaching/say-why-not-out.ts";
import { outwardNames, wayLabels } from "#app/domain/reaching/say-way.ts";
import { safeLetter, safeText, type Sending } from "#app/domain/reaching/words-to-send.ts";
import { dueBy } from "#app/domain/clock/due-by.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import { moversOf } from "#app/domain/people/may.ts";
import { hasDied } from "#app/domain/referral/has-died.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { contactWarnings, mayLeaveVoicemail, mayMail, type ContactAnswers } from "#app/domain/referral/safe-contact.ts";
import type { Services } from "#app/services.ts";
import { goingOf } from "#app/use-cases/reaching/going-of.ts";
import { sendingOf } from "#app/use-cases/reaching/sending-of.ts";
import type { Case } from "#db/queries/caseload.ts";
import { listDecisions } from "#db/queries/reaching/contact-decisions.ts";
import { contactOfDead, firstWords } from "../desk.$reference/contact-view.ts";
import { heardOf } from "./heard-of.ts";
import { historyView, preparedView, saidByWords } from "./history-view.ts";
import type { RequiredCase } from "./require-case.ts";
import type { ReachView, WordsToPrepare } from "./reach-view.ts";

/** Everything about reaching one person, read at one moment. */
export async function loadReach({ services }: AppLoadContext, { found, viewer }: RequiredCase): Promise<ReachView> {
  return services.db.snapshot(async (db) => {
    const { referral, safe, facts } = found;
    const { calendar, ids } = services;
    const { now } = viewer;
    const movers = moversOf(viewer, facts);
    const died = hasDied(referral);
    const sending = await sendingOf(db, referral, safe, viewer.memberId);
    const standing = await goingOf(db, referral, safe);
    const going = { ...standing, purpose: purposeOf(found) };
    const heard = await heardOf(db, referral);
    const next = afterTries({ ...heard, letter: letterWay(safe.answers, going) }, now, calendar);
    const mayAct = movers.length > 0 && referral.state !== "closed";
    const local = calendar.localOf(now);
    return {
      ...whoView(found),
      warnings: died ? contactOfDead.warnings : contactWarnings(safe.answers),
      first: died ? contactOfDead.first : firstWords(safe.answers),
      saidBy: await saidByWords(db, found),
      noSafeWay: hasNoSafeWay(safe.answers) && referral.state !== "closed",
      decisions: await listDecisions(db, referral),
      mayDecide:
        mayAct && needsDecision(safe.answers, next) && movers.some((mover) => mover === "lead" || mover === "duty"),
      next: referral.state === "closed" ? null : sayAfterTries(next, safe.called, calendar),
      decide: next.kind === "decide",
      missed: heard.missed && mayAct,
      mayAct,
      mayWriteFacts: mayAct && movers.some((mover) => mover !== "team-worker"),
      script: mayAct ? callScript(safe, going, sending) : null,
      tried: triedView(found),
      ...(await wordsView(found, { sending, going, next, now, calendar, mayAct })),
      prepared: await preparedView(db, found, standing),
      history: await historyView(db, found, calendar),
      today: { day: local.date, time: timeOf(local.minutes) },
      forms: { try: ids.newId(), text: ids.newId(), letter: ids.newId(), mail: ids.newId(), decide: ids.newId() },
    };
  });
}

/** A lead is asked where no way is safe, where no note is safe after three tries, and where nobody answered it. */
function needsDecision(answers: ContactAnswers, next: AfterTries): boolean {
  return hasNoSafeWay(answers) || next.kind === "decide" || (next.kind === "letter" && next.way === null);
}

function whoView({ referral, safe }: Case) {
  const { first, last } = referral.card.name;
  return {
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    called: safe.called || "the person",
    fullName: [first || safe.called, last].filter(Boolean).join(" "),
  };
}

/** After the person asked us to stop everything is for the one check. */
function purposeOf({ referral }: Case): OutwardPurpose {
  return referral.state === "withdrawing" ? "withdrawal-check" : "words";
}

function triedView({ safe: { answers } }: Case): ReachView["tried"] {
  const outcomes = tryOutcomes.filter(({ id }) => id !== "voicemail" || mayLeaveVoicemail(answers));
  return {
    ways: triedWays(answers).map((value) => ({ value, label: wayLabels[value] })),
    outcomes: outcomes.map(({ id: value, label }) => ({ value, label })),
  };
}

type ForWords = {
  sending: Sending;
  going: Omit<Going, "way">;
  next: AfterTries;
  now: Date;
  calendar: Services["calendar"];
  mayAct: boolean;
};

/** Texts and letters are offered only while they are safe; a chosen way that is not is named with why. */
async function wordsView({ safe: { answers } }: Case, { sending, going, next, now, calendar, mayAct }: ForWords) {
  const afterAll = next.kind === "letter" && going.purpose !== "withdrawal-check";
  const until = sayDay(dueBy(now, letterWaitsWorkingDays, calendar), calendar);
  const made = (way: "text" | "letter", to: string | null, words: string): WordsToPrepare | null => {
    if (!mayAct || to === null || mayGoOut(answers, { ...going, way }).kind === "refused") return null;
    return { to, words, purpose: afterAll ? `safe-${way}` : going.purpose };
  };
  const notOffered = (["mail", "text", "letter"] as const).flatMap((way) => {
    const code = answers.ways.includes(way) ? whyWayNot(answers, way) : null;
    return code === null || code === "not-chosen" ? [] : [{ way: outwardNames[way], ...sayWhyNotOut(code, way) }];
  });
  return {
    text: made("text", answers.textNumber, safeText(sending)),
    letter: made("letter", answers.address, safeLetter(sending, until)),
    mail: mayAct && next.kind === "letter" && mayMail(answers) && going.purpose === "words" ? answers.mail : null,
    notOffered,
  };
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
