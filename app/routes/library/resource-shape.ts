import { z } from "zod";
import { minutesOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { readMadeOn } from "#app/domain/library/made-on.ts";
import { visibilities, type Release, type ResourceFields } from "#app/domain/library/resource.ts";
import { many, maybeOne, oneOf, ticked } from "../administration/fields.ts";
import type { Typed } from "../administration/typed.ts";

const line = z.preprocess((value) => (Array.isArray(value) ? value[0] : value) ?? "", z.string().trim());

/** The form of a resource. What must be there, and how long it may be, is for the act. */
export const resourceShape = z.object({
  title: line,
  summary: line,
  type: line,
  topics: many,
  audiences: many,
  places: many,
  language: line.transform((code) => code || "en"),
  author: line,
  organisation: line,
  contact: line,
  madeOn: line.transform((typed, context) => {
    const read = readMadeOn(typed);
    if (read !== null) return read;
    context.addIssue("Write a year, like 2026, or a month and year, or a whole date like 12 March 2026.");
    return z.NEVER;
  }),
  licence: line,
  permission: line,
  credit: line,
  notesAllowed: ticked,
  visibility: oneOf(visibilities, "Choose who can see it."),
  spaceId: maybeOne,
  embargo: line,
  embargoTime: line.refine((time) => time === "" || /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(time), {
    error: "Write the time with hours and minutes, like 16:30.",
  }),
  url: line,
  why: line,
  notesRead: ticked,
});

export type TypedResource = z.output<typeof resourceShape>;

/** What a form says of the resource, and who sees it. Times are those of the region's clocks. */
export function toResource(form: TypedResource, calendar: Calendar): { fields: ResourceFields; release: Release } {
  const { visibility, spaceId, embargo, embargoTime, url: _url, why: _why, notesRead: _read, ...fields } = form;
  const minutes = embargoTime === "" ? 0 : minutesOf(embargoTime.replace(".", ":").padStart(5, "0"));
  const embargoUntil = embargo === "" ? null : calendar.instantOf(embargo, minutes);
  return { fields, release: { visibility, spaceId: visibility === "space" ? spaceId : null, embargoUntil } };
}

/** A day was begun in the three boxes, and it is none. */
export function embargoFault(typed: Typed): string | null {
  const boxes = ["day", "month", "year"].map((part) => (typed[`embargo-${part}`]?.[0] ?? "").trim());
  const begun = boxes.some((box) => box !== "") || (typed["embargoTime"]?.[0] ?? "").trim() !== "";
  return begun && (typed["embargo"]?.[0] ?? "") === ""
    ? "Write the day, month and year from which it can be seen."
    : null;
}
