import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { ConfirmRefusal } from "#app/use-cases/administration/confirm-safety-words.ts";
import type { CorrectRefusal } from "#app/use-cases/administration/correct-safety-words.ts";
import type { UndoRefusal } from "#app/use-cases/administration/undo-correction.ts";
import type { WithdrawRefusal } from "#app/use-cases/administration/withdraw-helpline.ts";
import { changedMeanwhile } from "../administration/typed.ts";

type AnyRefusal = ConfirmRefusal | CorrectRefusal | UndoRefusal | WithdrawRefusal;

const howNumbersLook = "Write it in figures with spaces, like 0191 496 0000 or 116 123.";

/** Why an act on an entry was refused, beside the field that needs attention. "no-such-entry" is a page that is not there. */
export function entryWords(refusal: Exclude<AnyRefusal, { kind: "no-such-entry" }>): FieldErrors {
  switch (refusal.kind) {
    case "changed-meanwhile":
      return { form: changedMeanwhile };
    case "nothing-there":
      return { form: "There is no number to confirm yet. Write it below." };
    case "not-a-number":
      return { [refusal.field]: `This is not a number that can be rung in the UK. ${howNumbersLook}` };
    case "not-a-text-number":
      return { sms: "This is not a number that can be texted. Write it in figures, like 85258." };
    case "no-number":
      return { contact: "There is no number in this. Write the number that people ring or text." };
    case "not-the-same-number":
      return { contact: "The number that people read is not the number that is rung or texted. Make them the same." };
    case "is-for-adults":
      return {
        [refusal.field]:
          "This is a number for adults, and a child's worry would go there. Find the number for children.",
      };
    case "faulty-words":
      return wordsFaults(refusal.faults);
    case "nothing-different":
      return { form: "Nothing is different. To say that it is still right, confirm it." };
    case "stands-in-sentences":
      return { form: "This number stands inside sentences, so it cannot be left out. Correct it." };
    case "only-helplines":
      return { form: "Only a helpline can be left out. Correct it instead." };
    case "nothing-to-undo":
      return { form: "Nothing was changed on the site, so there is nothing to undo." };
    case "would-show-unconfirmed":
      return { form: "Nobody has confirmed what the file says, so it cannot be shown. Correct it instead." };
  }
}

function wordsFaults(faults: readonly { field: "title" | "words"; sentence: string }[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, sentence } of faults) errors[field] = [errors[field], sentence].filter(Boolean).join(" ");
  return errors;
}
