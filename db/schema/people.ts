import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Role } from "#app/domain/people/staff.ts";
import { flag, moment, sealed } from "./columns.ts";
import { conversations } from "./conversations.ts";

export const members = sqliteTable("members", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  mail: text("mail").notNull().unique(), // lower case
  sample: flag("sample").notNull(),
  active: flag("active").notNull(),
  createdAt: moment("created_at").notNull(),
});

export const roleGrants = sqliteTable(
  "role_grants",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    role: text("role").$type<Role>().notNull(),
    scope: text("scope"), // a team's id, or null for the whole region
    until: moment("until"),
    grantedBy: text("granted_by"),
    grantedAt: moment("granted_at").notNull(),
  },
  (t) => [index("role_grants_member").on(t.memberId), index("role_grants_role").on(t.role, t.scope)],
);

/** Browser sessions. The cookie holds a random token; only its SHA-256 is kept here. */
export const sessions = sqliteTable(
  "sessions",
  {
    tokenHash: text("token_hash").primaryKey(),
    memberId: text("member_id").references(() => members.id), // null: a guest
    createdAt: moment("created_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
    idleEndsAt: moment("idle_ends_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    secondStepAt: moment("second_step_at"),
    revokedAt: moment("revoked_at"),
    device: text("device").notNull(), // "Firefox on Windows", for the list of sessions
  },
  (t) => [index("sessions_member").on(t.memberId), index("sessions_end").on(t.endsAt)],
);

/** Which conversation a session may open, and as whom. */
export const sessionGrants = sqliteTable(
  "session_grants",
  {
    tokenHash: text("token_hash")
      .notNull()
      .references(() => sessions.tokenHash),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
    asWhom: text("as_whom").$type<"person" | "person-all-data" | "referrer">().notNull(),
    grantedAt: moment("granted_at").notNull(),
    endsAt: moment("ends_at").notNull(),
  },
  (t) => [unique("session_grants_one").on(t.tokenHash, t.conversationId, t.asWhom)],
);

/** A mailed link: signing in, an invitation, confirming a work address. Opened by GET, used only by POST. */
export const mailedLinks = sqliteTable("mailed_links", {
  tokenHash: text("token_hash").primaryKey(),
  purpose: text("purpose").$type<"sign-in" | "invitation" | "work-address">().notNull(),
  memberId: text("member_id").references(() => members.id),
  referralId: text("referral_id"),
  createdAt: moment("created_at").notNull(),
  expiresAt: moment("expires_at").notNull(),
  usedAt: moment("used_at"),
});

/** The authenticator app of a member of staff. */
export const secondSteps = sqliteTable("second_steps", {
  memberId: text("member_id")
    .primaryKey()
    .references(() => members.id),
  secret: sealed("secret").notNull(),
  confirmedAt: moment("confirmed_at"),
  lastUsedStep: integer("last_used_step"), // a code works once
});

export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    codeHash: text("code_hash").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [unique("recovery_codes_one").on(t.memberId, t.codeHash)],
);
