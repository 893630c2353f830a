import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { ChangeTeamRefusal } from "#app/use-cases/administration/change-team.ts";
import { changedMeanwhile } from "./typed.ts";

/** Why a team could not be saved, beside the field that needs attention. "no-such-team" is a page that is not there. */
export function teamWords(
  refusal: Exclude<ChangeTeamRefusal, { kind: "no-such-team" }>,
  pcnName: (code: string) => string,
): FieldErrors {
  switch (refusal.kind) {
    case "name-taken":
      return { name: "Another team has this name. Choose another." };
    case "hours-reversed":
      return { closes: "The closing time must be later than the opening time." };
    case "no-such-pcn":
      return { pcnCodes: "One of the PCNs is not in the region. Choose from the list." };
    case "pcn-taken":
      return { pcnCodes: `${refusal.teamName} serves ${pcnName(refusal.pcnCode)}. Take it off that team first.` };
    case "no-such-council":
      return { councilFallbackFor: "Choose a council from the list." };
    case "council-taken":
      return { councilFallbackFor: `${refusal.teamName} does this for that council. Take it off that team first.` };
    case "no-such-cover-team":
      return { coverTeamIds: "Choose other teams, each one once." };
    case "no-such-member":
      return { [refusal.field]: "This member's access has ended. Choose somebody else." };
    case "cover-needed":
      return {
        coverMemberId: "A team that takes people needs a named person who covers flags.",
        safeguardingLeadId: "A team that takes people needs a safeguarding lead.",
      };
    case "changed-meanwhile":
      return { form: changedMeanwhile };
  }
}
