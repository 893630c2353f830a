import { readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { minutesOf } from "#app/domain/clock/calendar.ts";
import type { SampleConference } from "#app/domain/conference/sample-conference.ts";
import { ContentRefused } from "#app/publishing/content-refused.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, sayProblem } from "#app/publishing/region/problem.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";
import { checkConference } from "./check-conference.ts";
import type { ConferenceFile } from "./sample-shapes.ts";
import { conferenceShape } from "./sample-shapes.ts";

/**
 * The conferences of the demonstration ("content/conferences"), read and checked; none where there is no such folder.
 * `samples` is the folder of the library's samples, whose resources are their decks.
 * @throws ContentRefused with every fault, `file:line: sentence` each.
 */
export async function readConferences(
  path: string,
  given: { topics: readonly { id: string }[]; samples: string },
): Promise<SampleConference[]> {
  if (!existsSync(path)) return [];
  const folder = openContentFolder(path);
  const resources = new Set(await namesIn(join(given.samples, "resources"), ".md"));
  const known = { topics: new Set(given.topics.map(({ id }) => id)), resources };
  const read: SampleConference[] = [];
  for (const id of await namesIn(path, ".yaml")) {
    const file = `${id}.yaml`;
    const reading = await readYaml(folder, file, conferenceShape);
    if (reading === null) continue;
    checkConference(folder, file, reading, known);
    read.push(toConference(id, reading.value));
  }
  const problems = inFileOrder(folder.problems);
  if (hasFaults(problems)) throw new ContentRefused(problems.map(sayProblem));
  return read;
}

/** The same, of a whole content folder. */
export function conferencesIn(folder: string) {
  const samples = join(folder, "library/samples");
  return ({ topics }: { topics: readonly { id: string }[] }) =>
    readConferences(join(folder, "conferences"), { topics, samples });
}

async function namesIn(path: string, ending: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const names = (await readdir(path)).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).sort();
}

function toConference(id: string, { rooms, speakers, sessions, stories, registrationUrl, ...fields }: ConferenceFile) {
  return {
    id,
    fields: { ...fields, about: fields.about.trim(), registrationUrl: registrationUrl ?? "" },
    rooms,
    speakers,
    stories,
    sessions: sessions.map((session) => toSession(session, fields.startsOn)),
  };
}

function toSession(
  session: ConferenceFile["sessions"][number],
  firstDay: string,
): SampleConference["sessions"][number] {
  const { starts, ends, day = firstDay, room = null, speakers, decks, agreed = null, recordingUrl = "" } = session;
  const { kind, title, track, format, abstract, notes, links, cancelled } = session;
  const said = { kind, title, track, format, abstract: abstract.trim(), notes: notes.trim(), links, recordingUrl };
  const when = { day, startsMinutes: minutesOf(starts), endsMinutes: minutesOf(ends) };
  return { ...said, ...when, roomId: room, speakerIds: speakers, cancelled, deckIds: decks, agreedBy: agreed };
}
