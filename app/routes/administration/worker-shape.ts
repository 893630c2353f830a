import { z } from "zod";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { mostPeopleAtOnce, type WorkerRefusal } from "#app/use-cases/administration/worker-details.ts";
import { many, oneOf, ticked, weekdays, wholeNumber } from "./fields.ts";

const capacitySentence = `Write a whole number of people, from 0 to ${mostPeopleAtOnce}.`;

/** The form of how a link worker works. */
export const workerShape = z.object({
  capacity: wholeNumber(capacitySentence),
  workingDays: weekdays,
  acceptsNew: ticked,
  gender: oneOf(["woman", "man", "not-said"], "Choose one of the three."),
  languages: many,
  signsBsl: ticked,
  specialisms: many,
  stepFree: ticked,
  homeVisits: ticked,
});

/** Why a link worker's details could not be saved, beside the field that needs attention. */
export function workerWords(refusal: WorkerRefusal): FieldErrors {
  switch (refusal.kind) {
    case "capacity-out-of-range":
      return { capacity: capacitySentence };
    case "no-working-day":
      return { workingDays: "Choose at least one day." };
    case "no-such-language":
      return { languages: "Choose languages from the list. Everyone speaks English, so it is not in it." };
    case "no-such-need":
      return { specialisms: "Choose from the list." };
  }
}
