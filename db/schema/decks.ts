import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, moment } from "./columns.ts";
import { conferences, conferenceSessions, speakers } from "./conferences.ts";
import { resources } from "./library.ts";
import { members } from "./people.ts";

/** A resource of the library as a deck of a conference. Its state is worked out (app/domain/conference/deck-state.ts), never kept. */
export const decks = sqliteTable(
  "decks",
  {
    resourceId: text("resource_id")
      .primaryKey()
      .references(() => resources.id),
    conferenceId: text("conference_id")
      .notNull()
      .references(() => conferences.id),
    sessionId: text("session_id").references(() => conferenceSessions.id), // null: nobody has said yet which
    position: integer("position").notNull(),
    wanted: text("wanted").$type<"now" | "when-session-ends" | "at">(), // null: nobody wants it public yet
    wantedFrom: moment("wanted_from"), // for "at"
    wantedAt: moment("wanted_at"), // when that was said
    wantedBy: text("wanted_by").references(() => members.id), // null: the speaker, by their link
    presentedVersion: integer("presented_version"), // the version shown on the day
    askedAt: moment("asked_at"), // when the speaker was last asked for permission
    askedTimes: integer("asked_times").notNull(),
    removalAskedAt: moment("removal_asked_at"),
    addedAt: moment("added_at").notNull(),
    addedBy: text("added_by").references(() => members.id), // null: a speaker, by their link
    addedBySpeaker: text("added_by_speaker").references(() => speakers.id),
  },
  (t) => [
    index("decks_session").on(t.sessionId, t.position),
    index("decks_conference").on(t.conferenceId, t.sessionId),
  ],
);

/** What is kept of every leave. */
const leave = () => ({
  givenName: text("given_name").notNull(), // as they signed it
  licence: text("licence").notNull(),
  notesAllowed: flag("notes_allowed").notNull(),
});

/** Leave to show a deck: who gave it, under which licence, when, and how we know. Append-only but for its taking back. */
export const deckPermissions = sqliteTable(
  "deck_permissions",
  {
    id: text("id").primaryKey(),
    resourceId: text("resource_id")
      .notNull()
      .references(() => resources.id),
    speakerId: text("speaker_id").references(() => speakers.id), // whose leave it is
    ...leave(),
    how: text("how").$type<"by-link" | "signed-in" | "told-facilitator">().notNull(),
    recordedBy: text("recorded_by").references(() => members.id), // null: by the speaker's link
    at: moment("at").notNull(),
    takenBackAt: moment("taken_back_at"),
  },
  (t) => [index("deck_permissions_of").on(t.resourceId, t.at)],
);

/** Leave given before there is a deck: by the speaker's link, for what they will show in this session. */
export const sessionPermissions = sqliteTable(
  "session_permissions",
  {
    id: text("id").primaryKey(),
    sessionId: text("session_id")
      .notNull()
      .references(() => conferenceSessions.id),
    speakerId: text("speaker_id")
      .notNull()
      .references(() => speakers.id),
    ...leave(),
    at: moment("at").notNull(),
    takenBackAt: moment("taken_back_at"),
  },
  (t) => [index("session_permissions_of").on(t.sessionId, t.at)],
);

/** A mailed way in for one speaker and one session. Only the hash of its word is kept. */
export const speakerLinks = sqliteTable(
  "speaker_links",
  {
    id: text("id").primaryKey(),
    sessionId: text("session_id")
      .notNull()
      .references(() => conferenceSessions.id),
    speakerId: text("speaker_id")
      .notNull()
      .references(() => speakers.id),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by").references(() => members.id), // null: asked for by the speaker
    endsAt: moment("ends_at").notNull(),
    revokedAt: moment("revoked_at"),
    usedAt: moment("used_at"),
  },
  (t) => [index("speaker_links_of").on(t.sessionId, t.speakerId)],
);
