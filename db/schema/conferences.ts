import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { flag, moment } from "./columns.ts";
import { members } from "./people.ts";

/** A conference of the network. A draft is the facilitators' alone. Its days and times are those of the region's wall clock. */
export const conferences = sqliteTable(
  "conferences",
  {
    id: text("id").primaryKey(), // kebab-case, stands in addresses: "2019"
    uid: text("uid").notNull().unique(), // of its calendar entry, never changed
    name: text("name").notNull(),
    about: text("about").notNull(), // markdown
    startsOn: text("starts_on").notNull(), // local date
    endsOn: text("ends_on").notNull(),
    venue: text("venue").notNull(),
    address: text("address").notNull(),
    access: text("access").notNull(), // markdown: steps, loop, quiet room, parking
    themes: text("themes", { mode: "json" }).$type<string[]>().notNull(), // topics of the library
    supporters: text("supporters", { mode: "json" }).$type<Supporter[]>().notNull(),
    registrationUrl: text("registration_url").notNull(), // "" when there is none
    visibility: text("visibility").$type<"draft" | "public">().notNull(),
    sequence: integer("sequence").notNull(), // of its calendar entry
    sample: flag("sample").notNull(),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => members.id),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [index("conferences_day").on(t.startsOn)],
);

export type Supporter = { name: string; url: string };

export const conferenceRooms = sqliteTable(
  "conference_rooms",
  {
    id: text("id").primaryKey(),
    conferenceId: text("conference_id")
      .notNull()
      .references(() => conferences.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    access: text("access").notNull(),
  },
  (t) => [unique("conference_rooms_one").on(t.conferenceId, t.name)],
);

/** A line of the programme: a session, or a break. Minutes are since local midnight, and stand for the wall clock. */
export const conferenceSessions = sqliteTable(
  "conference_sessions",
  {
    id: text("id").primaryKey(),
    conferenceId: text("conference_id")
      .notNull()
      .references(() => conferences.id),
    number: integer("number").notNull(), // in its address for ever; not its order
    uid: text("uid").notNull().unique(),
    kind: text("kind").$type<"session" | "break">().notNull(),
    title: text("title").notNull(),
    abstract: text("abstract").notNull(), // markdown
    format: text("format").notNull(), // "Talk", "Workshop", …, as the facilitator calls it, or ""
    day: text("day").notNull(), // local date
    startsMinutes: integer("starts_minutes").notNull(),
    endsMinutes: integer("ends_minutes").notNull(),
    roomId: text("room_id").references(() => conferenceRooms.id), // null: for everyone, or not known yet
    track: text("track").notNull(),
    links: text("links", { mode: "json" }).$type<SessionLink[]>().notNull(),
    notes: text("notes").notNull(), // markdown: what was said and agreed
    recordingUrl: text("recording_url").notNull(), // elsewhere; opened by a click only
    recordingId: text("recording_id"), // or a resource of the library, with its captions and transcript
    feedbackToken: text("feedback_token").unique(), // the link by which speakers read the answers; null: not shared
    sequence: integer("sequence").notNull(),
    cancelledAt: moment("cancelled_at"),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [
    unique("conference_sessions_one").on(t.conferenceId, t.number),
    index("conference_sessions_time").on(t.conferenceId, t.day, t.startsMinutes),
  ],
);

export type SessionLink = { text: string; url: string };

/** Somebody who speaks: a name in public, an address for our mails alone. They need no account. */
export const speakers = sqliteTable(
  "speakers",
  {
    id: text("id").primaryKey(), // kebab-case, stands in addresses
    name: text("name").notNull(),
    role: text("role").notNull(),
    organisation: text("organisation").notNull(),
    about: text("about").notNull(),
    email: text("email").notNull(), // "" when not known; never shown but to facilitators
    memberId: text("member_id").references(() => members.id),
    sample: flag("sample").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [index("speakers_member").on(t.memberId)],
);

export const sessionSpeakers = sqliteTable(
  "session_speakers",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => conferenceSessions.id),
    speakerId: text("speaker_id")
      .notNull()
      .references(() => speakers.id),
    position: integer("position").notNull(),
  },
  (t) => [
    unique("session_speakers_one").on(t.sessionId, t.speakerId),
    index("session_speakers_speaker").on(t.speakerId),
  ],
);

/** Who changed what of a conference, and why. Append-only; ids and codes, no words of people. */
export const conferenceChanges = sqliteTable(
  "conference_changes",
  {
    id: text("id").primaryKey(),
    conferenceId: text("conference_id")
      .notNull()
      .references(() => conferences.id),
    sessionId: text("session_id").references(() => conferenceSessions.id),
    what: text("what").notNull(), // "made", "words", "moved", "room", "cancelled", "deck-added", "published", …
    memberId: text("member_id").references(() => members.id), // null: a speaker, or the site itself
    at: moment("at").notNull(),
  },
  (t) => [index("conference_changes_of").on(t.conferenceId, t.at)],
);
