import { data, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { findPractices } from "#app/domain/region/find-practices.ts";
import type { PickedPractice } from "#app/domain/region/practice-index.ts";
import { practiceByCode } from "#app/domain/region/practice-places.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { findCouncilTeams, findPcnAgreements, listTeams } from "#db/queries/teams.ts";
import { helpForWords } from "./help-for-words.ts";
import { teamFor, type PracticeTeam } from "./team-for.ts";

/** What was found for what was typed, or for the practice that was chosen from it. */
export type Found =
  | { kind: "search"; words: string; practices: PickedPractice[]; more: boolean; help: ShownSafetyText[] }
  | { kind: "outside"; words: string; name: string; whoToAsk: string }
  | ({ kind: "team"; words: string } & PracticeTeam);

const mostPractices = 20;
const longestSearch = 80; // letters

const findForm = z.object({
  words: z
    .string()
    .default("")
    .transform((words) => words.trim().slice(0, longestSearch)),
  practice: z.string().max(40).default(""),
});

/**
 * Asked for by POST: an address is kept by browsers and proxies, and a practice or a postcode can tell where someone
 * lives. Nothing is kept.
 */
export async function findTeam(request: Request, context: AppLoadContext): Promise<Found> {
  const parsed = findForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 400 });
  const { content, db } = context.services;
  const { words } = parsed.data;
  const known = practiceByCode(content.region, parsed.data.practice);
  if (known === null) return practicesFor(context, words);
  if (known.kind === "outside") {
    return { kind: "outside", words, name: known.practice.name, whoToAsk: known.practice.whoToAsk };
  }
  const [teams, councilTeams, pcnAgreements] = await Promise.all([
    listTeams(db.read),
    findCouncilTeams(db.read),
    findPcnAgreements(db.read),
  ]);
  return {
    kind: "team",
    words,
    ...teamFor(known.practice, content.region, { teams, councilTeams, pcnAgreements }),
  };
}

function practicesFor({ services }: AppLoadContext, words: string): Found {
  const practices = findPractices(services.content.practiceIndex, words, mostPractices + 1);
  return {
    kind: "search",
    words,
    practices: practices.slice(0, mostPractices),
    more: practices.length > mostPractices,
    // The name of a place may sound like something else, so only words that find nothing are listened to.
    help: practices.length === 0 ? helpForWords(services, words) : [],
  };
}
