import { noKnownRisks } from "#app/domain/record/headings.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { addRecordNote, changeRecordNote, endRecordNote } from "#app/use-cases/record/keep-note.ts";
import { intentOf, parseTyped, type Typed } from "../administration/typed.ts";
import { addShape, changeShape, endShape, noRisksShape } from "./form.ts";

type Who = { memberId: string; reference: string };

/** Runs the act behind a form of the page; or the fields that need attention. */
export async function actOnNotes(services: Services, typed: Typed, who: Who) {
  switch (intentOf(typed)) {
    case "change": {
      const parsed = parseTyped(changeShape, typed);
      return parsed.ok ? perform(services, changeRecordNote, { ...who, ...parsed.value }) : { errors: parsed.errors };
    }
    case "end": {
      const parsed = parseTyped(endShape, typed);
      return parsed.ok ? perform(services, endRecordNote, { ...who, ...parsed.value }) : { errors: parsed.errors };
    }
    case "no-risks": {
      const parsed = parseTyped(noRisksShape, typed);
      const said = { heading: "risks", words: noKnownRisks, saidBy: "staff" } as const;
      return parsed.ok
        ? perform(services, addRecordNote, { ...who, ...said, ...parsed.value })
        : { errors: parsed.errors };
    }
    default: {
      const parsed = parseTyped(addShape, typed);
      return parsed.ok ? perform(services, addRecordNote, { ...who, ...parsed.value }) : { errors: parsed.errors };
    }
  }
}
