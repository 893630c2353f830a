import { callDue } from "#app/domain/clock/due-by.ts";
import { sayPromise } from "#app/domain/clock/say-promise.ts";
import type { AcceptedAnswer, CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { prefillOf } from "#app/domain/guide/prefill-of.ts";
import { sayNeeds } from "#app/domain/guide/say-needs.ts";
import { understoodNeeds, type UnderstoodNeeds } from "#app/domain/guide/understood-needs.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import { showSafetyTexts, type CallStanding, type ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import type { Services } from "#app/services.ts";
import type { QuestionView, UnderstoodView, UrgentCallView } from "./question-view.ts";
import { showingNow } from "./showing-now.ts";

/** `call`: this person has asked for a call already. `callSoon`: where they can. */
type Place = {
  flow: CompiledFlow;
  answers: AcceptedAnswer[];
  step: Step;
  call: CallStanding | null;
  callSoon: string;
};

/** What a page shows because of what was heard in the person's own words before it. Nothing here is stored. */
export function heardView(
  services: Services,
  place: Place,
): Pick<QuestionView, "values" | "understood" | "beside" | "urgentCall"> {
  const offersCall = place.step.urgentCall === true;
  const given = prefillOf(place.answers, place.step.id);
  const understood = given === null ? understoodNeeds(place.flow, place.answers, place.step) : null;
  return {
    values: given?.values ?? tickedBeforehand(understood),
    understood: understood && understoodView(understood),
    beside: [
      ...(offersCall && place.call !== null && !saysWhoReads(services, place.step)
        ? shownText(services, "nobody-reading", place.call)
        : []),
      ...(wasWornOutJustNow(place) ? shownText(services, wornOutText(place)) : []),
    ],
    urgentCall: offersCall && place.call === null ? urgentCall(services, place.callSoon) : null,
  };
}

/** Whether one of the cards of this page says already that a call was asked for. */
function saysWhoReads({ content }: Services, step: Step): boolean {
  const texts = Object.values(content.safetyTexts).filter(({ id }) => step.safetyTexts?.includes(id));
  return texts.some(({ id, words }) => id === "nobody-reading" || words.includes("{text:nobody-reading}"));
}

function tickedBeforehand(understood: UnderstoodNeeds | null): QuestionView["values"] {
  if (understood === null || understood.options.length === 0) return {};
  return { [understood.field]: understood.options.map(({ id }) => id) };
}

function understoodView({ options }: UnderstoodNeeds): UnderstoodView {
  if (options.length === 0) return { says: "Thank you. Which of these comes closest?", todo: null };
  return {
    says: sayNeeds(options.map(({ label }) => label)),
    todo: "Untick what is wrong, tick what is missing.",
  };
}

/** Only on the page that follows the words, so that it is said once; a page about something graver says enough. */
function wasWornOutJustNow({ flow, answers, step }: Place): boolean {
  const last = answers.reduce<AcceptedAnswer | null>((one, two) => (one && one.turn > two.turn ? one : two), null);
  if (last === null || !last.meaning.facts.includes("heard-worn-out")) return false;
  const between = flow.heard?.some(({ to }) => to === step.id) ?? false;
  return !between && nextUnanswered(flow, answers).id === step.id;
}

function wornOutText({ answers }: Place): string {
  return cardFrom(answers, "guide").helper === null ? "worn-out" : "helper-worn-out";
}

/** The urgent clock's day and time, named before the call is chosen. */
function urgentCall(services: Services, to: string): UrgentCallView {
  const now = services.clock.now();
  const by = callDue(now, services.calendar);
  return {
    says: `We can ring you ${sayPromise(by, now, services.calendar)}.`,
    to,
    ifYouCannotWait: shownText(services, "cannot-wait"),
  };
}

function shownText(services: Services, id: string, call: CallStanding | null = null): ShownSafetyText[] {
  const { safetyTexts, region } = services.content;
  return showSafetyTexts(Object.values(safetyTexts), [id], region, showingNow(services), call);
}
