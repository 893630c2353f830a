import { sayDayAndYear } from "#app/domain/clock/say-date.ts";
import { whatPersonSees, type PersonState } from "#app/domain/referral/what-others-see.ts";
import type { Services } from "#app/services.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import type { DataRow } from "./my-data.ts";

/** What we wrote down ourselves: where it is, who has it, and what we understood. Empty ones are left out. */
export function madeOfIt({ content, calendar }: Pick<Services, "content" | "calendar">, tracked: Tracked): DataRow[] {
  const { region } = content;
  const { card, team, worker, contactedAt } = tracked;
  const needs = card.needs.map((id) => region.needs.find((need) => need.id === id)?.label ?? id);
  const council = region.councils.find(({ code }) => code === tracked.councilCode)?.name;
  const rows: [string, string | undefined][] = [
    ["Sent on", sayDayAndYear(tracked.submittedAt, calendar)],
    ["Where it is now", stateWords[whatPersonSees(tracked.state)]],
    ["Team", team?.name ?? "With our duty coordinator"],
    ["Link worker", worker?.name],
    ["Council area", council],
    ["What we understood that you want help with", needs.join("; ")],
    ["Someone else helped you to ask", card.helper?.name],
    ["We were first in touch on", contactedAt === null ? undefined : sayDayAndYear(contactedAt, calendar)],
    [
      card.helper === null ? "A tracking word" : "A tracking word of whoever asked for you",
      tracked.hasWord ? "Kept in a form that nobody can read" : undefined,
    ],
  ];
  return rows.flatMap(([label, words]) => (words === undefined || words === "" ? [] : [{ label, words }]));
}

const stateWords: Readonly<Record<PersonState, string>> = {
  received: "Received",
  "with-a-link-worker": "With a link worker",
  "in-contact": "In contact",
  "waiting-for-you": "Waiting to hear from you",
  paused: "Paused",
  stopping: "Stopping",
  finished: "Finished",
};
