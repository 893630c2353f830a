import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TeamHours } from "#app/domain/people/staff.ts";
import type { Weekday } from "#app/domain/region/region.ts";
import { flag, moment } from "./columns.ts";
import { members } from "./people.ts";

export const teams = sqliteTable("teams", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  sample: flag("sample").notNull(),
  employer: text("employer").notNull(),
  host: text("host").notNull(),
  phone: text("phone").notNull(),
  hours: text("hours", { mode: "json" }).$type<TeamHours>().notNull(),
  sharing: text("sharing").$type<"straight" | "by-hand">().notNull(),
  pausedSince: moment("paused_since"),
  keepsGpRecordNotes: flag("keeps_gp_record_notes").notNull(),
  coverMemberId: text("cover_member_id").references(() => members.id),
  safeguardingLeadId: text("safeguarding_lead_id").references(() => members.id),
  live: flag("live").notNull().default(false), // the lead has turned live conversations on
  councilFallbackFor: text("council_fallback_for"), // council code whose people without a PCN come here
  version: integer("version").notNull(),
});

/** Which PCNs a team serves: a PCN has one team or none. */
export const teamPcns = sqliteTable("team_pcns", {
  pcnCode: text("pcn_code").primaryKey(),
  teamId: text("team_id")
    .notNull()
    .references(() => teams.id),
});

/** Neighbouring teams that agreed to take a team's people, in order. */
export const coverAgreements = sqliteTable(
  "cover_agreements",
  {
    teamId: text("team_id")
      .notNull()
      .references(() => teams.id),
    coverTeamId: text("cover_team_id")
      .notNull()
      .references(() => teams.id),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.coverTeamId] })],
);

/** For PCNs that have no team of their own: a team that agreed to take their people. */
export const pcnAgreements = sqliteTable(
  "pcn_agreements",
  {
    pcnCode: text("pcn_code").notNull(),
    coverTeamId: text("cover_team_id")
      .notNull()
      .references(() => teams.id),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.pcnCode, t.coverTeamId] })],
);

export const linkWorkers = sqliteTable(
  "link_workers",
  {
    memberId: text("member_id")
      .primaryKey()
      .references(() => members.id),
    teamId: text("team_id")
      .notNull()
      .references(() => teams.id),
    acceptsNew: flag("accepts_new").notNull(),
    workingDays: text("working_days", { mode: "json" }).$type<Weekday[]>().notNull(),
    capacity: integer("capacity").notNull(),
    languages: text("languages", { mode: "json" }).$type<string[]>().notNull(),
    signsBsl: flag("signs_bsl").notNull(),
    gender: text("gender").$type<"woman" | "man" | "not-said">().notNull(),
    specialisms: text("specialisms", { mode: "json" }).$type<string[]>().notNull(),
    stepFree: flag("step_free").notNull(),
    homeVisits: flag("home_visits").notNull(),
    lastAssignedAt: moment("last_assigned_at"),
    hereUntil: moment("here_until"), // "I'm here for 30 minutes"
    version: integer("version").notNull(),
  },
  (t) => [index("link_workers_team").on(t.teamId)],
);

export const leave = sqliteTable(
  "leave",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    fromDay: text("from_day").notNull(), // "2026-12-01", local, inclusive
    toDay: text("to_day").notNull(),
    coverMemberId: text("cover_member_id").references(() => members.id),
    why: text("why").$type<"leave" | "sick">().notNull().default("leave"), // "sick": said on the day; nobody new comes to them
  },
  (t) => [index("leave_member").on(t.memberId)],
);

export const dutyRota = sqliteTable(
  "duty_rota",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id),
    fromDay: text("from_day").notNull(),
    toDay: text("to_day").notNull(),
  },
  (t) => [index("duty_rota_day").on(t.fromDay)],
);
