import { z } from "zod";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { AppointmentKind } from "#app/domain/reaching/appointment.ts";
import { readMoment, readTime } from "#app/domain/reaching/read-moment.ts";

const kinds = ["in-person", "home-visit", "phone", "video", "group"] as const satisfies AppointmentKind[];
const box = z.string().default("");

/** The boxes of an appointment: a day, from when until when, how, where, and what they need. */
export const appointmentForm = z.object({
  kind: z.enum(kinds, "Choose how you meet"),
  "day-day": box,
  "day-month": box,
  "day-year": box,
  from: box,
  until: box,
  place: z.string().default("").transform(cleanLine).pipe(z.string().max(200, "Use at most 200 letters")),
  needs: z.string().default("").transform(cleanText).pipe(z.string().max(1000, "Use at most 1,000 letters")),
});

export type AppointmentForm = z.infer<typeof appointmentForm>;

type Fields = { kind: AppointmentKind; startsAt: Date; endsAt: Date; place: string; needs: string };

/** The boxes as moments; or which box is wrong, with what to write. */
export function fieldsOf(
  form: AppointmentForm,
  calendar: Calendar,
): { fields: Fields } | { errors: Record<string, string> } {
  const boxes = { day: form["day-day"], month: form["day-month"], year: form["day-year"] };
  const starts = readMoment({ ...boxes, time: form.from }, calendar);
  const ends = readMoment({ ...boxes, time: form.until }, calendar);
  if ("at" in starts && "at" in ends) {
    const { kind, place, needs } = form;
    return { fields: { kind, place, needs, startsAt: starts.at, endsAt: ends.at } };
  }
  const noDay = "wrong" in starts && starts.wrong === "day" ? { day: "Write the day, like 6 5 2026" } : {};
  const noFrom = readTime(form.from) === null ? { from: "Write the time, like 14:30" } : {};
  const noUntil = readTime(form.until) === null ? { until: "Write the time, like 15:30" } : {};
  return { errors: { ...noDay, ...noFrom, ...noUntil } };
}
