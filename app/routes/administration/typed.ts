import { data } from "@remix-run/node";
import type { z } from "zod";
import { calendarDate } from "#app/domain/guide/calendar-date.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";

/** What was typed, as it was typed: every field may come more than once. */
export type Typed = Record<string, string[]>;

/**
 * What a form gets back when it cannot be taken: everything typed (undefined: the act has no fields), and a sentence for
 * each field ("form" for the whole).
 */
export type Refused = { typed: Typed | undefined; errors: FieldErrors };

/** Reads a form without files. */
export async function readTyped(request: Request): Promise<Typed> {
  const typed: Typed = {};
  for (const [name, value] of await request.formData()) {
    typed[name] = [...(typed[name] ?? []), typeof value === "string" ? value : ""];
  }
  return withDates(typed);
}

/** The three boxes of a date `NAME` also become `NAME` itself, "" when they are no day. */
export function withDates(typed: Typed): Typed {
  for (const name of Object.keys(typed)) {
    const date = /^(.+)-day$/.exec(name)?.[1];
    if (date !== undefined) typed[date] = [dateIn(typed, date)];
  }
  return typed;
}

function dateIn(typed: Typed, name: string): string {
  const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) =>
    (typed[`${name}-${part}`]?.[0] ?? "").trim(),
  );
  return calendarDate(day, month, year) ?? "";
}

export function intentOf(typed: Typed): string {
  return typed["intent"]?.[0] ?? "";
}

/** @returns the parsed form, or the first sentence of every field that needs attention. */
export function parseTyped<Shape extends z.ZodType>(
  shape: Shape,
  typed: Typed,
): { ok: true; value: z.output<Shape> } | { ok: false; errors: FieldErrors } {
  const parsed = shape.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: FieldErrors = {};
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? "form")] ??= message;
  return { ok: false, errors };
}

export function refuseForm(typed: Typed | undefined, errors: FieldErrors, status: 409 | 422 = 422) {
  return data<Refused>({ typed, errors }, { status });
}

export const changedMeanwhile =
  "Somebody else changed this while you had it open. What you typed is kept below. Open the page again in another window to compare, then save from there.";
