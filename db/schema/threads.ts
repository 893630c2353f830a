import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { conferenceSessions } from "./conferences.ts";
import { flag, moment } from "./columns.ts";
import { resources } from "./library.ts";
import { members } from "./people.ts";
import { spaces } from "./spaces.ts";
import { storedFiles } from "./versions.ts";

/**
 * A thread: in a space, or about a resource, one of its pages, or a session. Who sees it follows from the thing; without
 * one, from the space. One about a thing may have a space that lists it.
 */
export const threads = sqliteTable(
  "threads",
  {
    id: text("id").primaryKey(),
    number: integer("number").notNull().unique(), // stands in its address for ever
    title: text("title").notNull(),
    spaceId: text("space_id").references(() => spaces.id),
    resourceId: text("resource_id").references(() => resources.id),
    file: integer("file"), // which file of the version, from 1
    page: integer("page"), // the page or slide when it was asked
    fingerprint: text("fingerprint"), // of that page's words: it is looked for again when slides move
    sessionId: text("session_id").references(() => conferenceSessions.id),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => members.id),
    lastPostAt: moment("last_post_at").notNull(),
    kind: text("kind").$type<"talk" | "question" | "notice" | "hello">().notNull().default("talk"),
    noticeKind: text("notice_kind").$type<"funding" | "job" | "training" | "meet-up">(), // of a notice
    endsOn: text("ends_on"), // of a notice: the last local date on which it stands
    lastNumber: integer("last_number").notNull().default(0), // the highest number that a post of it ever had
    standing: integer("standing").notNull().default(0), // posts that are neither removed nor hidden
    lockedAt: moment("locked_at"),
    pinnedAt: moment("pinned_at"),
    mergedInto: text("merged_into"), // another thread's id: this one is no more, its address leads there
    helpedNumber: integer("helped_number"), // the post that helped, as whoever asked or a facilitator said
    summary: text("summary").notNull().default(""), // by a facilitator, Markdown
    summaryBy: text("summary_by").references(() => members.id),
    summaryAt: moment("summary_at"),
  },
  (t) => [
    index("threads_resource").on(t.resourceId, t.fingerprint),
    index("threads_session").on(t.sessionId),
    index("threads_space").on(t.spaceId, t.lastPostAt),
    index("threads_ends").on(t.endsOn),
  ],
);

export const posts = sqliteTable(
  "posts",
  {
    id: text("id").primaryKey(), // made by whoever writes: the same post sent twice is one
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id),
    number: integer("number").notNull(), // in its thread, from 1, never given again
    body: text("body").notNull(), // markdown; "" once removed
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    writtenAt: moment("written_at").notNull(),
    removedAt: moment("removed_at"), // for good: by its writer, or redacted
    removedBy: text("removed_by").references(() => members.id),
    replyTo: integer("reply_to"), // the number of the post that it answers
    withoutName: flag("without_name").notNull().default(false), // only facilitators see who wrote it
    via: text("via").$type<"web" | "mail">().notNull().default("web"),
    wholeMail: text("whole_mail"), // what was trimmed away stands in here, behind "show full message"
    version: integer("version").notNull().default(1), // counts up with each edit
    editedAt: moment("edited_at"),
    hiddenAt: moment("hidden_at"), // by a facilitator; can be taken back
    hiddenBy: text("hidden_by").references(() => members.id),
  },
  (t) => [
    unique("posts_one").on(t.threadId, t.number),
    index("posts_member").on(t.memberId),
    index("posts_written").on(t.writtenAt),
  ],
);

/** The words of a post before an edit. A redaction deletes them. */
export const postVersions = sqliteTable(
  "post_versions",
  {
    postId: text("post_id")
      .notNull()
      .references(() => posts.id),
    version: integer("version").notNull(),
    title: text("title"), // of the thread, when the first post was edited with it
    body: text("body").notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id), // who wrote this version
    at: moment("at").notNull(),
  },
  (t) => [unique("post_versions_one").on(t.postId, t.version)],
);

/** Where a post went when it was split off or merged: its old address leads there. */
export const postMoves = sqliteTable(
  "post_moves",
  {
    fromThread: integer("from_thread").notNull(), // numbers, as they stand in addresses
    fromPost: integer("from_post").notNull(),
    toThread: integer("to_thread").notNull(),
    toPost: integer("to_post").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [unique("post_moves_one").on(t.fromThread, t.fromPost)],
);

/** A file that came with a post, on the form or by mail. */
export const postFiles = sqliteTable(
  "post_files",
  {
    postId: text("post_id").notNull(), // of a post, or of one that is held: it keeps its id
    position: integer("position").notNull(),
    name: text("name").notNull(), // as given
    mediaType: text("media_type").notNull(), // found from the bytes and the name
    storedId: text("stored_id")
      .notNull()
      .references(() => storedFiles.id),
    scan: text("scan").$type<"waiting" | "clean" | "blocked" | "not-scanned" | "unreadable">().notNull(),
  },
  (t) => [unique("post_files_one").on(t.postId, t.position), index("post_files_stored").on(t.storedId)],
);

/** Whom a post names: a member, or everybody of a space. */
export const mentions = sqliteTable(
  "mentions",
  {
    postId: text("post_id")
      .notNull()
      .references(() => posts.id),
    kind: text("kind").$type<"member" | "space">().notNull(),
    about: text("about").notNull(), // the id of the member or the space
  },
  (t) => [unique("mentions_one").on(t.postId, t.kind, t.about)],
);

/** The places that a question was put to: those who work there are told, nobody else. */
export const threadPlaces = sqliteTable(
  "thread_places",
  {
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id),
    place: text("place").notNull(), // a place's id
  },
  (t) => [unique("thread_places_one").on(t.threadId, t.place), index("thread_places_place").on(t.place)],
);
