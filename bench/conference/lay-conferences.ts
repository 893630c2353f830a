import type { Row, Rows } from "../library/rows.ts";
import { laidAt, layFile, layWork } from "../library/lay-work.ts";
import { makeWords } from "../library/words.ts";

/** 41 conferences of 60 sessions and one of 40, with a deck of 20 slides in each session: 50,000 slides. */
export const size = { sessions: 60, decks: 2_500, slides: 20, waiting: 200 };
/** Conferences whose decks wait to be published, and a word that stands in those alone. */
export const waiting = ["waiting-1", "waiting-2"] as const;
export const wordOf = (conferenceId: string) => `zq${conferenceId.replace("-", "")}`;
/** The number of the first deck of a conference whose decks wait. */
export const firstWaiting = (index: number) => size.decks + 1 + index * size.waiting;

const rooms = 6;
const startsOfDay = [540, 600, 690, 780, 840]; // minutes since midnight
const minutesEach = 45;

type Words = ReturnType<typeof makeWords>;
export type Given = { rows: Rows; topics: readonly string[]; memberId: string; picture: string; thumbnail: string };
type Placed = { conferenceId: string; session: number; number: number };

/** Conferences with everything that their pages show, in the tables and in the index as acts leave them. */
export function layConferences(given: Given): void {
  const words = makeWords(1);
  for (let first = 1, conference = 1; first <= size.decks; first += size.sessions, conference++) {
    const conferenceId = `bench-${conference}`;
    const day = `${2015 + (conference % 11)}-05-0${1 + (conference % 8)}`;
    layConference(given, words, { conferenceId, day, sessions: size.sessions });
    const decks = Math.min(size.sessions, size.decks + 1 - first);
    for (let session = 1; session <= decks; session++)
      layShownDeck(given, words, { conferenceId, session, number: first + session - 1 });
  }
  for (const [index, conferenceId] of waiting.entries()) {
    layConference(given, words, { conferenceId, day: "2026-10-06", sessions: size.waiting });
    for (let session = 1; session <= size.waiting; session++)
      layWaitingDeck(given, words, { conferenceId, session, number: firstWaiting(index) + session - 1 });
  }
}

type Conference = { conferenceId: string; day: string; sessions: number };

function layConference({ rows, memberId }: Given, words: Words, { conferenceId, day, sessions }: Conference): void {
  const said = {
    name: words.text(4),
    about: words.text(60),
    venue: words.text(2),
    address: "",
    access: words.text(30),
  };
  const none = { themes: "[]", supporters: "[]", registration_url: "", sequence: 0, sample: 1 };
  const made = { created_at: laidAt, created_by: memberId, changed_at: laidAt, visibility: "public" };
  const about = { id: conferenceId, uid: conferenceId, starts_on: day, ends_on: day };
  rows.insert("conferences", { ...about, ...said, ...none, ...made });
  for (let room = 0; room < rooms; room++) {
    const id = `${conferenceId}-room-${room}`;
    rows.insert("conference_rooms", {
      id,
      conference_id: conferenceId,
      position: room,
      name: `Room ${room}`,
      access: "",
    });
  }
  for (let number = 1; number <= sessions; number++) laySession(rows, words, { conferenceId, day, number });
}

/** Each with one speaker, and each third with a second. */
function laySession(
  rows: Rows,
  words: Words,
  { conferenceId, day, number }: { conferenceId: string; day: string; number: number },
): void {
  const id = sessionId(conferenceId, number);
  const starts = startsOfDay[Math.floor((number - 1) / rooms) % startsOfDay.length] ?? 540;
  const when = { day, starts_minutes: starts, ends_minutes: starts + minutesEach };
  const where = { room_id: `${conferenceId}-room-${(number - 1) % rooms}`, track: "", format: "Talk" };
  const said = { kind: "session", title: words.text(6), abstract: words.text(80), links: "[]", notes: words.text(30) };
  const none = { recording_url: "", sequence: 0, changed_at: laidAt };
  const about = { id, conference_id: conferenceId, number, uid: id };
  rows.insert("conference_sessions", { ...about, ...when, ...where, ...said, ...none });
  for (let position = 0; position <= (number % 3 === 0 ? 1 : 0); position++) {
    const speaker = `${id}-speaker-${position}`;
    const who = { name: words.text(2), role: words.text(2), organisation: words.text(2), about: "", email: "" };
    rows.insert("speakers", { id: speaker, ...who, sample: 1, changed_at: laidAt });
    rows.insert("session_speakers", { session_id: id, speaker_id: speaker, position });
  }
}

const sessionId = (conferenceId: string, number: number) => `${conferenceId}-session-${number}`;

function layShownDeck(given: Given, words: Words, placed: Placed): void {
  const over = { permission: "permission-given" };
  layDeck(given, words, { placed, released: true, over, wanted: "now", lead: "" });
}

/** Read and with leave to show it: what is left is that somebody looks through it and says from when. */
function layWaitingDeck(given: Given, words: Words, placed: Placed): void {
  const over = { permission: "", visibility: "draft", published_at: null };
  layDeck(given, words, { placed, released: false, over, wanted: null, lead: `${wordOf(placed.conferenceId)} ` });
}

type Deck = { placed: Placed; released: boolean; over: Row; wanted: "now" | null; lead: string };

function layDeck(given: Given, words: Words, { placed, released, over, wanted, lead }: Deck): void {
  const { rows, topics, memberId, picture, thumbnail } = given;
  const { conferenceId, session, number } = placed;
  const resource = { resource_id: `bench-${number}` };
  const tags = { topic: topics[number % topics.length] ?? "" };
  const said = { title: `${lead}${words.text(6)}`, summary: words.text(20) };
  layWork(rows, { number, memberId, ...said, tags, released, over: { type: "slides", ...over } });
  const pages = Array.from({ length: size.slides }, () => ({ title: words.text(5), text: words.text(35) }));
  layFile(rows, { number, file: 1, kind: "slide", pages, picture, thumbnail });
  const place = { conference_id: conferenceId, session_id: sessionId(conferenceId, session), position: 0 };
  const added = { asked_times: 0, added_at: laidAt, added_by: memberId };
  rows.insert("decks", { ...resource, ...place, ...added, wanted, wanted_at: wanted === null ? null : laidAt });
  const leave = { given_name: "A sample", licence: "CC-BY-4.0", notes_allowed: 0, how: "told-facilitator" };
  const kept = { recorded_by: memberId, at: laidAt, taken_back_at: null };
  rows.insert("deck_permissions", { id: `bench-${number}`, ...resource, ...leave, ...kept });
}
