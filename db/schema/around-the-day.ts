import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { ToldSession } from "#app/domain/conference/told-session.ts";
import { flag, moment } from "./columns.ts";
import { conferences, conferenceSessions } from "./conferences.ts";
import { members } from "./people.ts";
import { storedFiles } from "./versions.ts";

/** Somebody's own choice of sessions: a member's, or that of a browser by its cookie. Its feed has an address of its own. */
export const agendas = sqliteTable(
  "agendas",
  {
    id: text("id").primaryKey(),
    conferenceId: text("conference_id")
      .notNull()
      .references(() => conferences.id),
    memberId: text("member_id").references(() => members.id), // null: a browser's
    browserHash: text("browser_hash"), // of the word in the cookie
    feedToken: text("feed_token").notNull().unique(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    unique("agendas_member").on(t.conferenceId, t.memberId),
    unique("agendas_browser").on(t.conferenceId, t.browserHash),
  ],
);

export const agendaItems = sqliteTable(
  "agenda_items",
  {
    agendaId: text("agenda_id")
      .notNull()
      .references(() => agendas.id),
    sessionId: text("session_id")
      .notNull()
      .references(() => conferenceSessions.id),
    toldSequence: integer("told_sequence").notNull(), // the state of the session that this person knows of
    told: text("told", { mode: "json" }).$type<ToldSession>().notNull(), // that state, so that what changed back is not told
    addedAt: moment("added_at").notNull(),
  },
  (t) => [unique("agenda_items_one").on(t.agendaId, t.sessionId), index("agenda_items_session").on(t.sessionId)],
);

/** Three questions, without a name. One set from a device, known by a hash that says nothing of who it was. */
export const sessionFeedback = sqliteTable(
  "session_feedback",
  {
    id: text("id").primaryKey(),
    sessionId: text("session_id")
      .notNull()
      .references(() => conferenceSessions.id),
    deviceHash: text("device_hash").notNull(),
    useful: integer("useful").notNull(), // 1 not at all … 5 very
    better: text("better").notNull(),
    next: text("next").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [unique("session_feedback_one").on(t.sessionId, t.deviceHash)],
);

/** Somebody was there. The certificate's code opens a page that says whether it holds. */
export const attendances = sqliteTable(
  "attendances",
  {
    id: text("id").primaryKey(),
    conferenceId: text("conference_id")
      .notNull()
      .references(() => conferences.id),
    memberId: text("member_id").references(() => members.id),
    name: text("name").notNull(), // as it stands on the certificate
    minutes: integer("minutes").notNull(), // of sessions, breaks left out
    code: text("code").notNull().unique(),
    recordedAt: moment("recorded_at").notNull(),
    recordedBy: text("recorded_by")
      .notNull()
      .references(() => members.id),
    revokedAt: moment("revoked_at"),
    replacedBy: text("replaced_by"), // the code of the one with the right name
  },
  (t) => [index("attendances_of").on(t.conferenceId)],
);

/** What mattered, what helped, what changed: a story told at a session. Seen only while its consent stands. */
export const stories = sqliteTable(
  "stories",
  {
    id: text("id").primaryKey(),
    number: integer("number").notNull().unique(), // stands in its address for ever
    conferenceId: text("conference_id")
      .notNull()
      .references(() => conferences.id),
    sessionId: text("session_id").references(() => conferenceSessions.id),
    project: text("project").notNull(), // the local project that tells it
    place: text("place").notNull(), // code of a place, or ""
    title: text("title").notNull(),
    mattered: text("mattered").notNull(),
    helped: text("helped").notNull(),
    changed: text("changed").notNull(),
    contact: text("contact").notNull(), // of the project
    pictureId: text("picture_id").references(() => storedFiles.id),
    pictureAlt: text("picture_alt").notNull(),
    publishedAt: moment("published_at"), // null: a draft
    sample: flag("sample").notNull(),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => members.id),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [index("stories_conference").on(t.conferenceId)],
);

/** The consent of the person whom a story is about. Taken by a member, in words they read, and to be withdrawn at any time. */
export const storyConsents = sqliteTable(
  "story_consents",
  {
    id: text("id").primaryKey(),
    storyId: text("story_id")
      .notNull()
      .references(() => stories.id),
    takenBy: text("taken_by")
      .notNull()
      .references(() => members.id),
    takenOn: text("taken_on").notNull(), // local date
    shownName: text("shown_name").notNull(), // "" : no name
    pictureAllowed: flag("picture_allowed").notNull(),
    untilOn: text("until_on").notNull(), // local date, the last day
    wordsRead: text("words_read").notNull(), // the hash of the words that they read before they agreed
    recordedAt: moment("recorded_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: text("withdrawn_by").references(() => members.id), // null: by the person's own link
    tokenHash: text("token_hash").notNull().unique(), // of the way by which the person withdraws without an account
  },
  (t) => [index("story_consents_of").on(t.storyId, t.recordedAt)],
);
