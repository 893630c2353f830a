import { and, asc, desc, eq, sql, type SQL } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { wordsOf } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { conferences, conferenceSessions, sessionSpeakers, speakers } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";
import { listStories, type Looking } from "./stories.ts";

/** Something of a conference that search found, with its address. */
export type FoundInConferences = {
  kind: "conference" | "session" | "speaker" | "story";
  to: string;
  title: string;
  conference: string;
  sample: boolean;
};

const most = { conference: 3, session: 5, speaker: 3, story: 3 } as const;

/**
 * Conferences, sessions, speakers and stories in which every word stands, at the start of a word. Conferences are few, so their
 * words are looked through and no index can be behind what the door lets somebody see.
 */
export async function findInConferences(
  db: Database,
  viewer: MemberViewer,
  words: readonly string[],
  today: LocalDate,
): Promise<FoundInConferences[]> {
  if (words.length === 0) return [];
  const whole = await findConferences(db, viewer, words);
  const sessions = await findSessions(db, viewer, words);
  const people = await findSpeakers(db, viewer, words);
  return [...whole, ...sessions, ...people, ...(await findStories(db, { viewer, today }, words))];
}

async function findStories(db: Database, looking: Looking, words: readonly string[]): Promise<FoundInConferences[]> {
  const found = (await listStories(db, looking)).filter(({ title, project, mattered, helped, changed }) =>
    fits([title, project, mattered, helped, changed].join(" "), words),
  );
  return found.slice(0, most.story).map(({ number, title, conference, sample }) => {
    return { kind: "story", to: `/stories/${number}`, title, conference: conference.name, sample };
  });
}

async function findConferences(db: Database, viewer: MemberViewer, words: readonly string[]) {
  const { id, name, about, venue, startsOn, sample } = conferences;
  const text = sql<string>`${name} || ' ' || ${about} || ' ' || ${venue} || ' ' || substr(${startsOn}, 1, 4)`;
  const rows = await db
    .select({ id, name, sample, text })
    .from(conferences)
    .where(and(conferencesOpenTo(viewer), holds(text, words)))
    .orderBy(desc(startsOn));
  return rows
    .filter((row) => fits(row.text, words))
    .slice(0, most.conference)
    .map((row): FoundInConferences => {
      return { kind: "conference", to: `/conferences/${row.id}`, title: row.name, conference: "", sample: row.sample };
    });
}

async function findSessions(db: Database, viewer: MemberViewer, words: readonly string[]) {
  const { number, title, abstract, track, format, notes } = conferenceSessions;
  const speaking = sql<string>`coalesce((SELECT group_concat(${speakers.name}, ' ') FROM ${sessionSpeakers}
    JOIN ${speakers} ON ${speakers.id} = ${sessionSpeakers.speakerId}
    WHERE ${sessionSpeakers.sessionId} = ${conferenceSessions.id}), '')`;
  const parts = [title, track, format, abstract, notes, conferences.name].map((part) => sql`${part}`);
  const text = sql<string>`${sql.join([...parts, speaking], sql` || ' ' || `)}`;
  const rows = await db
    .select({ id: conferences.id, name: conferences.name, sample: conferences.sample, number, title, text })
    .from(conferenceSessions)
    .innerJoin(conferences, and(eq(conferences.id, conferenceSessions.conferenceId), conferencesOpenTo(viewer)))
    .where(and(eq(conferenceSessions.kind, "session"), holds(text, words)))
    .orderBy(desc(conferences.startsOn), asc(conferenceSessions.day), asc(conferenceSessions.startsMinutes));
  const found = rows.filter((row) => fits(row.text, words));
  // Those whose title says it come first.
  return [...found.filter((row) => fits(row.title, words)), ...found.filter((row) => !fits(row.title, words))]
    .slice(0, most.session)
    .map((row): FoundInConferences => {
      const to = `/conferences/${row.id}/sessions/${row.number}`;
      return { kind: "session", to, title: row.title, conference: row.name, sample: row.sample };
    });
}

async function findSpeakers(db: Database, viewer: MemberViewer, words: readonly string[]) {
  const { id, name, role, organisation, sample } = speakers;
  const text = sql<string>`${name} || ' ' || ${role} || ' ' || ${organisation}`;
  const rows = await db
    .selectDistinct({ id, name, sample, text, conferenceId: conferences.id, conference: conferences.name })
    .from(sessionSpeakers)
    .innerJoin(speakers, eq(speakers.id, sessionSpeakers.speakerId))
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, sessionSpeakers.sessionId))
    .innerJoin(conferences, and(eq(conferences.id, conferenceSessions.conferenceId), conferencesOpenTo(viewer)))
    .where(holds(text, words))
    .orderBy(asc(name));
  return rows
    .filter((row) => fits(row.text, words))
    .slice(0, most.speaker)
    .map((row): FoundInConferences => {
      const to = `/conferences/${row.conferenceId}/speakers/${row.id}`;
      return { kind: "speaker", to, title: row.name, conference: row.conference, sample: row.sample };
    });
}

/** Letters that a pattern would read as signs cannot stand in a word. */
function holds(text: SQL, words: readonly string[]): SQL | undefined {
  return and(...words.map((word) => sql`${text} LIKE ${`%${word}%`}`));
}

function fits(text: string, words: readonly string[]): boolean {
  const there = wordsOf(text);
  return words.every((word) => there.some((other) => other.startsWith(word)));
}
