import { z } from "zod";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { AppointmentKind } from "#app/domain/reaching/appointment.ts";
import { readMoment, readTime } from "#app/domain/reaching/read-moment.ts";

const kinds = ["in-person", "home-visit", "phone", "video", "group"] as const satisfies AppointmentKind[];

/** How they meet, where, and what they need. Day and times are read apart. */
const appointmentForm = z.object({
  kind: z.enum(kinds, "Choose how you meet"),
  place: z.string().default("").transform(cleanLine).pipe(z.string().max(200, "Use at most 200 letters")),
  needs: z.string().default("").transform(cleanText).pipe(z.string().max(1000, "Use at most 1,000 letters")),
});

type Fields = { kind: AppointmentKind; startsAt: Date; endsAt: Date; place: string; needs: string };

/** The boxes as moments; or every box that is wrong, with what to write. */
export function readAppointment(
  form: FormData,
  calendar: Calendar,
): { fields: Fields } | { errors: Record<string, string> } {
  const typed = Object.fromEntries(form);
  const parsed = appointmentForm.safeParse(typed);
  const times = timesOf(typed, calendar);
  if (parsed.success && "startsAt" in times) {
    const { kind, place, needs } = parsed.data;
    return { fields: { kind, place, needs, ...times } };
  }
  const issues = parsed.success ? [] : parsed.error.issues;
  const others = Object.fromEntries(issues.map(({ path, message }) => [String(path[0] ?? "form"), message]));
  return { errors: { ...others, ...("errors" in times ? times.errors : {}) } };
}

function timesOf(
  typed: Record<string, FormDataEntryValue>,
  calendar: Calendar,
): { startsAt: Date; endsAt: Date } | { errors: Record<string, string> } {
  const one = (name: string) => {
    const value = typed[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const boxes = { day: one("day-day"), month: one("day-month"), year: one("day-year") };
  const starts = readMoment({ ...boxes, time: one("from") }, calendar);
  const ends = readMoment({ ...boxes, time: one("until") }, calendar);
  if ("at" in starts && "at" in ends) return { startsAt: starts.at, endsAt: ends.at };
  const noDay = "wrong" in starts && starts.wrong === "day" ? { day: "Write the day, like 6 5 2026" } : {};
  const noFrom = readTime(one("from")) === null ? { from: "Write the time, like 14:30" } : {};
  const noUntil = readTime(one("until")) === null ? { until: "Write the time, like 15:30" } : {};
  return { errors: { ...noDay, ...noFrom, ...noUntil } };
}
