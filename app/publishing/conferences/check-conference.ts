import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { YamlReading } from "#app/publishing/region/read-yaml.ts";
import type { ConferenceFile } from "./sample-shapes.ts";

/** What a conference may name: topics of the library, and its sample resources. */
export type KnownToConference = { topics: ReadonlySet<string>; resources: ReadonlySet<string> };

/** Tells of every id that nothing explains, and of every session that has no time or no day of the conference. */
export function checkConference(
  folder: ContentFolder,
  file: string,
  { value, lineOf }: YamlReading<ConferenceFile>,
  known: KnownToConference,
): void {
  const fault = (place: PropertyKey[], sentence: string) => folder.fault(file, lineOf(place), sentence);
  if (value.endsOn < value.startsOn) fault(["endsOn"], "It ends before it starts.");
  for (const [at, theme] of value.themes.entries())
    if (!known.topics.has(theme)) fault(["themes", at], `themes: ${theme} is not in topics.yaml.`);
  const rooms = new Set(value.rooms.map(({ id }) => id));
  const speakers = new Set(value.speakers.map(({ id }) => id));
  const titles = new Set(value.sessions.map(({ title }) => title));
  for (const [at, { session }] of value.stories.entries())
    if (!titles.has(session)) fault(["stories", at, "session"], `session: no session is called “${session}”.`);
  for (const [at, session] of value.sessions.entries()) {
    const day = session.day ?? value.startsOn;
    const say = (key: string, sentence: string) => fault(["sessions", at, key], sentence);
    if (day < value.startsOn || day > value.endsOn) say("day", `${day} is no day of this conference.`);
    if (session.ends <= session.starts) say("ends", "It must end after it starts.");
    if (session.room !== undefined && !rooms.has(session.room)) say("room", `${session.room} is not in rooms.`);
    for (const id of session.speakers) if (!speakers.has(id)) say("speakers", `${id} is not in speakers.`);
    for (const id of session.decks)
      if (!known.resources.has(id)) say("decks", `${id} is not in content/library/samples/resources.`);
    const agreed = session.agreed !== undefined && session.speakers.includes(session.agreed);
    if (session.decks.length > 0 !== agreed)
      say("agreed", "Where there are decks, and only there, one of the speakers has agreed.");
  }
}
