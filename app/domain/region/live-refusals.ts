import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { confirmationState } from "#app/domain/region/confirmation-state.ts";
import type { Confirmation, Council, Region, SafeguardingLine } from "#app/domain/region/region.ts";
import { helplinesInWords, safetyTextIds, type SafetyText } from "#app/domain/region/safety-text.ts";

/**
 * Why a live site may not start on this region, one plain sentence each; empty when it may. The numbers that stand in
 * the safety wording (999, 111 and its mental health option, Samaritans, Childline) and every council's lines for adults and for
 * children must have been confirmed by a named person in the last 90 days; every safety text must be there, and agreed by
 * a named person at some time (older than 90 days, it is flagged to administrators and shown on). Samples, the clinical safety officer and each team's cover are asked about elsewhere.
 */
export function liveRefusals(region: Region, safety: readonly SafetyText[], today: LocalDate): string[] {
  return [
    ...helplinesInWords.flatMap((id) => helplineRefusals(region, id, today)),
    ...region.councils.flatMap((council) => councilRefusals(council, today)),
    ...safetyTextIds
      .filter((id) => !safety.some((text) => text.id === id))
      .map((id) => `The safety wording "${id}" is missing. Put it back in content/safety.`),
    ...safety
      .filter(({ agreed }) => confirmationState(agreed, today) === "not-yet-checked")
      .map(({ id }) => `The safety wording "${id}" has not been agreed. ${howToAgree} ${id}.md in content/safety.`),
  ];
}

const howToAgree = "Have a clinical safety officer read it, then write who agreed it, as what and when in";

function helplineRefusals(region: Region, id: string, today: LocalDate): string[] {
  const line = region.helplines.find((one) => one.id === id);
  if (!line) return [`The helpline "${id}" is missing. Put it back in helplines.csv.`];
  return stale(`The number of ${line.name}`, line.confirmed, today, "helplines.csv");
}

function councilRefusals(council: Council, today: LocalDate): string[] {
  return [
    ...lineRefusals(`${council.name}'s safeguarding number for adults`, council.adultSafeguarding, today),
    ...lineRefusals(`${council.name}'s safeguarding number for children`, council.childrenSafeguarding, today),
  ];
}

function lineRefusals(what: string, line: SafeguardingLine | null, today: LocalDate): string[] {
  return line
    ? stale(what, line.confirmed, today, "councils.csv")
    : [`${what} is missing. Ask the council and write it in councils.csv.`];
}

function stale(what: string, confirmed: Confirmation, today: LocalDate, file: string): string[] {
  switch (confirmationState(confirmed, today)) {
    case "checked":
      return [];
    case "not-yet-checked":
      return [
        `${what} has not been confirmed. Check it at its source, then write who confirmed it and when in ${file}.`,
      ];
    case "check-again":
      return [
        `${what} was last confirmed on ${confirmed?.on}, more than 90 days ago. Check it again and change ${file}.`,
      ];
  }
}
