import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Role } from "#app/domain/people/staff.ts";
import { flag, moment, sealed } from "./columns.ts";
import { members, sessions } from "./people.ts";

/** What a member says of themselves, and who sees each field. What has no row in `profile_fields` is seen by nobody. */
export const profiles = sqliteTable(
  "profiles",
  {
    memberId: text("member_id")
      .primaryKey()
      .references(() => members.id),
    workRole: text("work_role").notNull(), // in their own words
    organisation: text("organisation").notNull(),
    place: text("place").notNull(), // a place's id
    phone: text("phone").notNull(),
    askMeAbout: text("ask_me_about").notNull(),
    about: text("about").notNull(),
    interests: text("interests").notNull().default(""), // ids of topics, with spaces between them
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [index("profiles_place").on(t.place)],
);

export const profileFields = sqliteTable(
  "profile_fields",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    field: text("field").notNull(), // a field of the profile, "name" or "mail"
    seenBy: text("seen_by").$type<"nobody" | "members" | "public">().notNull(),
  },
  (t) => [unique("profile_fields_one").on(t.memberId, t.field)],
);

/** Somebody asks to join. The address is sealed; its keyed hash finds a second request from it. */
export const joinRequests = sqliteTable(
  "join_requests",
  {
    id: text("id").primaryKey(),
    mailHash: text("mail_hash").notNull(),
    mail: sealed("mail").notNull(),
    name: text("name").notNull(),
    workRole: text("work_role").notNull(),
    organisation: text("organisation").notNull(),
    place: text("place").notNull(),
    why: text("why").notNull(),
    returnTo: text("return_to").notNull(), // where on our own site they came from
    state: text("state").$type<"waiting" | "accepted" | "declined">().notNull(),
    askedAt: moment("asked_at").notNull(),
    decidedAt: moment("decided_at"),
    decidedBy: text("decided_by").references(() => members.id), // null while waiting, and for a listed domain
    reason: text("reason"), // told to whoever asked, when it was declined
    memberId: text("member_id").references(() => members.id),
  },
  (t) => [index("join_requests_state").on(t.state, t.askedAt), index("join_requests_mail").on(t.mailHash)],
);

/** Work addresses of these domains join at once. */
export const joinDomains = sqliteTable("join_domains", {
  domain: text("domain").primaryKey(), // lower case, whole: never a suffix
  note: text("note").notNull(),
  addedBy: text("added_by").notNull(),
  addedAt: moment("added_at").notNull(),
});

/** Somebody was invited. The link itself is a mailed link; this is what stands in the list of invitations. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id), // made with the invitation, not active before it is used
    role: text("role").$type<Role>(), // null: a member
    scope: text("scope"),
    spaceId: text("space_id"),
    invitedBy: text("invited_by").notNull(),
    invitedAt: moment("invited_at").notNull(),
    sentAt: moment("sent_at").notNull(), // the newest mail
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [index("invitations_member").on(t.memberId), index("invitations_sent").on(t.sentAt)],
);

/** A passkey. The public key and counter as the browser gave them; nothing of it is secret. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text("id").primaryKey(), // the credential's id, base64url
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    publicKey: sealed("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: text("transports", { mode: "json" }).$type<string[]>().notNull(),
    backedUp: flag("backed_up").notNull(),
    aaguid: text("aaguid").notNull(),
    name: text("name").notNull(), // what the member calls it
    createdAt: moment("created_at").notNull(),
    lastUsedAt: moment("last_used_at"),
  },
  (t) => [index("passkeys_member").on(t.memberId)],
);

/** What a browser must sign: made for one session, used once, for five minutes. */
export const passkeyChallenges = sqliteTable("passkey_challenges", {
  tokenHash: text("token_hash")
    .primaryKey()
    .references(() => sessions.tokenHash),
  purpose: text("purpose").$type<"add" | "sign-in">().notNull(),
  challenge: text("challenge").notNull(),
  expiresAt: moment("expires_at").notNull(),
});

/** Browsers that a member has signed in with before: a sign-in from any other is told by mail. */
export const knownBrowsers = sqliteTable(
  "known_browsers",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    browserHash: text("browser_hash").notNull(), // SHA-256 of a random cookie of its own
    firstSeenAt: moment("first_seen_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
  },
  (t) => [unique("known_browsers_one").on(t.memberId, t.browserHash)],
);
