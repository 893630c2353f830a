import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { sayHowLong } from "#app/domain/clock/say-how-long.ts";
import { sayDay, sayLocalDate } from "#app/domain/clock/say-date.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { breachesOf } from "#app/domain/referral/breaches.ts";
import { sayBreach, sayDue } from "#app/domain/referral/say-due.ts";
import type { Services } from "#app/services.ts";
import type { Case } from "#db/queries/caseload.ts";
import { flagWords, levelWords } from "./flag-words.ts";
import { safeLine } from "./safe-line.ts";
import { stateWords } from "./state-words.ts";

/** One row of the desk. Built field by field, so that nothing else of a referral reaches the page. */
export type CaseView = {
  reference: string;
  shownReference: string;
  called: string;
  age: number | null;
  practice: string;
  pcn: string | null;
  state: string;
  closed: boolean;
  sent: string;
  due: string | null;
  overdue: boolean;
  breaches: string[]; // every promise that was not kept, and since when in working days
  safe: string | null; // how to reach them safely; null once it is closed
  covers: { id: string; words: string }[]; // who looks after it for its holder, and until when
  owner: string;
  urgent: boolean;
  flagSeen: boolean;
  flags: string[];
  labels: string[]; // noticed, and no cause to hurry
  level: string | null; // of a flag that still needs somebody
  waits: string | null; // how long nobody has acknowledged the flag
  newMessage: boolean;
  door: string;
  teamLabels: string[]; // put on by staff of its team
  version: number;
};

type Given = {
  content: Services["content"];
  calendar: Calendar;
  now: Date;
  names: ReadonlyMap<string, string>;
  beside: CaseBeside;
};

/** What stands beside a referral: the labels that it carries and the covers that have not ended, by its id. */
export type CaseBeside = {
  labels: readonly { referralId: string; name: string }[];
  covers: readonly { id: string; referralId: string; name: string; fromDay: string; toDay: string }[];
};

export function caseView(one: Case, { content, calendar, now, names, beside }: Given): CaseView {
  const { referral, dues } = one;
  const [due] = dues;
  const pcn = content.region.pcns.find((known) => known.code === referral.pcnCode);
  return {
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    called: one.safe.called || "Name not given",
    age: referral.card.birthDate === null ? null : ageOn(referral.card.birthDate, localDateOf(now, calendar)),
    practice: content.practiceByCode.get(referral.practiceCode ?? "")?.name ?? noPractice(one),
    pcn: pcn?.name ?? null,
    state: stateWords[referral.state],
    closed: referral.state === "closed",
    sent: sayDay(referral.submittedAt, calendar),
    due: due === undefined ? null : sayDue(due, now, calendar),
    overdue: due !== undefined && due.at < now,
    breaches: breachesOf(dues, now, calendar).map((breach) => sayBreach(breach, now, calendar)),
    safe: referral.state === "closed" ? null : safeLine(one.safe.answers),
    covers: beside.covers
      .filter(({ referralId }) => referralId === referral.id)
      .map((cover) => ({ id: cover.id, words: coverWords(cover, localDateOf(now, calendar)) })),
    owner: ownerWords(one, names),
    urgent: one.urgent,
    flagSeen: referral.acknowledgedAt !== null,
    ...flagWords({ ...referral, flagged: referral.flaggedAt !== null }, content.region.settings.youngestAge),
    level: one.urgent ? levelWords(referral) : null,
    waits: waitWords(one, now),
    newMessage: referral.newFromPersonAt !== null,
    door: doors[referral.door],
    teamLabels: beside.labels.filter(({ referralId }) => referralId === referral.id).map(({ name }) => name),
    version: referral.version,
  };
}

function coverWords({ name, fromDay, toDay }: CaseBeside["covers"][number], today: string): string {
  const until = fromDay === toDay ? "" : ` until ${sayLocalDate(toDay)}`;
  return fromDay <= today
    ? `${name} covers${until || " today"}`
    : `${name} covers from ${sayLocalDate(fromDay)}${until}`;
}

function waitWords({ referral, urgent }: Case, now: Date): string | null {
  if (!urgent || referral.flaggedAt === null || referral.acknowledgedAt !== null) return null;
  return sayHowLong(now.getTime() - referral.flaggedAt.getTime());
}

function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function ownerWords({ referral, teamName }: Case, names: ReadonlyMap<string, string>): string {
  if (referral.workerId !== null) return names.get(referral.workerId) ?? "A link worker";
  return teamName === null ? "Duty coordinator" : `Nobody yet, ${teamName}`;
}

function noPractice({ referral }: Case): string {
  if (referral.practiceCode !== null) return referral.practiceCode;
  const { practice } = referral.card;
  return practice.kind === "not-registered" ? "Not registered with a practice" : "Practice not known";
}

const doors: Readonly<Record<Case["referral"]["door"], string>> = {
  self: "Asked for themselves",
  family: "Family or friend asked",
  professional: "A professional asked",
  "call-back": "Asked us to ring",
};
