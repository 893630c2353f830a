import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { flag, moment } from "./columns.ts";
import { members } from "./people.ts";

/** A space of the network: what it is for, who sees it, and how somebody comes in. Closed by default. */
export const spaces = sqliteTable("spaces", {
  id: text("id").primaryKey(), // kebab-case, stands in addresses
  name: text("name").notNull(),
  purpose: text("purpose").notNull(),
  seenBy: text("seen_by").$type<"public" | "members" | "space">().notNull(),
  joining: text("joining").$type<"open" | "by-request" | "by-invitation">().notNull(),
  sample: flag("sample").notNull(),
  createdAt: moment("created_at").notNull(),
  closedAt: moment("closed_at"),
  postsSeenBy: text("posts_seen_by").$type<"public" | "members" | "space">().notNull().default("space"),
  writtenBy: text("written_by").$type<"members" | "space" | "keepers">().notNull().default("space"),
  kind: text("kind").$type<"talk" | "noticeboard">().notNull().default("talk"),
  gathers: text("gathers").$type<"library" | "conferences">(), // questions about these are listed here
  hostId: text("host_id").references(() => members.id), // who answers a new member's hello
  position: integer("position").notNull().default(100), // in the list of spaces, the lowest first
});

/** Who is in a space. A request waits until a facilitator of the space, or of the network, answers it, and says why not. */
export const spaceMembers = sqliteTable(
  "space_members",
  {
    spaceId: text("space_id")
      .notNull()
      .references(() => spaces.id),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    state: text("state").$type<"waiting" | "in" | "declined">().notNull(),
    since: moment("since").notNull(),
    why: text("why").notNull().default(""), // what they wrote when they asked
    reason: text("reason"), // told to them by mail, when they were declined
  },
  (t) => [unique("space_members_one").on(t.spaceId, t.memberId), index("space_members_member").on(t.memberId, t.state)],
);
