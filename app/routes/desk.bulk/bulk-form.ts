import { z } from "zod";
import { coverReasons } from "#app/domain/referral/cover.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import { transferReasons, type TransferReason } from "#app/domain/referral/transfer-reason.ts";
import type { ActOnMany, Chosen } from "#app/use-cases/desk/act-on-many.ts";
import { day, oneOf, words } from "../administration/fields.ts";
import type { Typed } from "../administration/typed.ts";

export const mostChosen = 100;

/** What was ticked: "REFERENCE.VERSION", each once. What is neither is left out. */
export function chosenIn(typed: Typed): Chosen[] {
  const all = (typed["chosen"] ?? []).flatMap((value): [string, Chosen][] => {
    const [, text = "", version = ""] = /^([^.]+)\.(\d{1,9})$/u.exec(value) ?? [];
    const reference = readReference(text);
    return reference === null ? [] : [[reference, { reference, version: Number(version) }]];
  });
  return [...new Map(all).values()].slice(0, mostChosen);
}

const reasonIds = transferReasons.map(({ id }) => id) as [TransferReason, ...TransferReason[]];

const whyIds = coverReasons.map(({ id }) => id);

/** The fields of each act, by the name of the act. */
export const bulkShapes = {
  assign: z
    .object({ worker: words("Choose who gets them"), reason: oneOf(reasonIds, "Choose the reason") })
    .transform(({ worker, reason }): ActOnMany => ({ kind: "assign", workerId: worker, reason })),
  label: z
    .object({
      label: words("Choose a label"),
      on: oneOf(["on", "off"] as const, "Choose whether it goes on or comes off"),
    })
    .transform(({ label, on }): ActOnMany => ({ kind: "label", labelId: label, on: on === "on" })),
  cover: z
    .object({
      cover: words("Choose who covers"),
      fromDay: day("Enter the first day, like 4 5 2026"),
      toDay: day("Enter the last day, like 8 5 2026"),
      why: oneOf(whyIds, "Choose why"),
    })
    .transform(({ cover, ...days }): ActOnMany => ({ kind: "cover", coverId: cover, ...days })),
} as const;

export type BulkKind = keyof typeof bulkShapes;

export function bulkKindOf(typed: Typed): BulkKind | null {
  const kind = typed["act"]?.[0] ?? "";
  return Object.hasOwn(bulkShapes, kind) ? (kind as BulkKind) : null;
}
