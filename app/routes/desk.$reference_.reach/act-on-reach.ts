import { readMoment } from "#app/domain/reaching/read-moment.ts";
import { refuse } from "#app/domain/result.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { decideContact } from "#app/use-cases/reaching/decide-contact.ts";
import { logTry } from "#app/use-cases/reaching/log-try.ts";
import { prepareWords } from "#app/use-cases/reaching/prepare-words.ts";
import { sendSafeMail } from "#app/use-cases/reaching/send-safe-mail.ts";
import { settlePrepared } from "#app/use-cases/reaching/settle-prepared.ts";
import type { ReachForm } from "./form.ts";

type Who = { memberId: string; reference: string };

/** Runs the act behind a form of the page. */
export async function actOnReach(services: Services, form: ReachForm, who: Who) {
  switch (form.intent) {
    case "try":
      return logFromForm(services, form, who);
    case "text":
    case "letter": {
      const { clientId, purpose, words } = form;
      return perform(services, prepareWords, { ...who, way: form.intent, purpose, words, clientId });
    }
    case "mail":
      return perform(services, sendSafeMail, { ...who, clientId: form.clientId });
    case "sent":
    case "not-sent":
      return perform(services, settlePrepared, { ...who, outwardId: form.id, sent: form.intent === "sent" });
    case "decide":
      return perform(services, decideContact, { ...who, words: form.words, clientId: form.clientId });
  }
}

async function logFromForm(services: Services, form: Extract<ReachForm, { intent: "try" }>, who: Who) {
  const moment = readMoment(momentBoxes(form), services.calendar);
  if ("wrong" in moment) return refuse({ kind: "no-moment" as const, wrong: moment.wrong });
  const { way, outcome, words, clientId } = form;
  return perform(services, logTry, { ...who, way, outcome, words, clientId, triedAt: moment.at });
}

/** The boxes for when a try was made. */
export function momentBoxes(form: Record<string, string>) {
  const { "at-day": day = "", "at-month": month = "", "at-year": year = "", time = "" } = form;
  return { day: day.trim(), month: month.trim(), year: year.trim(), time };
}

export type ReachActRefusal = Extract<Awaited<ReturnType<typeof actOnReach>>, { ok: false }>["refusal"];
