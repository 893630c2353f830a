import { z } from "zod";
import { isDay } from "#app/publishing/region/cells.ts";
import { hours, weekday } from "#app/publishing/region/settings-shape.ts";

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "Write small letters and hyphens.");
const words = z.string().min(1, "This must be filled in with words.");
const sampleName = z
  .string()
  .startsWith("Sample ", 'The name must begin with "Sample ", so that nobody takes it for a real one.');
const day = z.string().refine(isDay, "Write a day like 2026-12-25.");

/** samples/people.yaml */
export const peopleShape = z.array(
  z.strictObject({
    id,
    name: words,
    mail: z
      .string()
      .regex(/^[a-z0-9.-]+@example\.org$/, "Write an address that ends in @example.org, which reaches nobody."),
    profile: z.strictObject({ workRole: words, organisation: sampleName, place: words, askMeAbout: words }).optional(),
  }),
);

/** samples/teams.yaml */
export const teamsShape = z.array(
  z.strictObject({
    id,
    name: sampleName,
    about: words,
    employer: sampleName,
    host: sampleName,
    phone: z
      .string()
      .regex(/^(0191 498 0\d{3}|01632 960\d{3})$/, "Write a number kept for drama: 0191 498 0… or 01632 960…"),
    pcns: z.array(z.string()).min(1, "A team serves at least one PCN."),
    hours,
    sharing: z.enum(["straight", "by-hand"], { error: "Write straight or by-hand." }),
    paused: z.boolean(),
    keepsGpRecordNotes: z.boolean(),
    coverTeams: z.array(id),
    lead: id,
    cover: id,
    safeguardingLead: id,
    councilTeamFor: z.string().optional(),
  }),
);

/** samples/workers.yaml */
export const workersShape = z.array(
  z.strictObject({
    member: id,
    team: id,
    acceptsNew: z.boolean().default(true),
    workingDays: z.array(weekday).min(1, "A link worker has at least one working day."),
    leave: z
      .array(
        z
          .strictObject({ from: day, to: day })
          .refine(({ from, to }) => from <= to, "The last day must not be before the first."),
      )
      .default([]),
    capacity: z
      .number()
      .int("Write a whole number of people.")
      .min(0, "Write 0 or more.")
      .max(500, "Write 500 or less."),
    languages: z.array(z.string()),
    signsBsl: z.boolean(),
    gender: z.enum(["woman", "man", "not-said"], { error: "Write woman, man or not-said." }),
    specialisms: z.array(z.string()),
    stepFree: z.boolean(),
    homeVisits: z.boolean(),
  }),
);

/** samples/network.yaml */
export const networkShape = z.strictObject({
  facilitators: z.array(id).min(1, "At least one facilitator must be named."),
  contributors: z.array(id).default([]),
  administrators: z.array(id).min(1, "At least one administrator must be named."),
  dutyWeek: z.strictObject({ mon: id, tue: id, wed: id, thu: id, fri: id, sat: id, sun: id }),
  withoutTeam: z.array(z.strictObject({ pcn: z.string(), takenBy: z.array(id) })),
});
