import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { confirmationState, type ConfirmationState } from "#app/domain/region/confirmation-state.ts";
import type { Council, Helpline, Region } from "#app/domain/region/region.ts";

/** How numbers are shown: on a live site what nobody has checked is left out; the demonstration marks it "not yet checked". */
export type Showing = { live: boolean; today: LocalDate };

export type ShownHelpline = Omit<Helpline, "source" | "confirmed"> & { state: ConfirmationState };

export type ShownCouncilLine = {
  councilCode: string;
  councilName: string;
  audience: "adult" | "child";
  phone: string;
  outOfHoursPhone: string | null;
  state: ConfirmationState;
};

export type Lines = { helplines: ShownHelpline[]; council: ShownCouncilLine | null };

const urgencies = ["emergency", "crisis", "support"] as const;

/**
 * The helplines for an adult or a child, emergencies first, and the council's safeguarding line for them when the
 * council is known. An adult line is never given for a child, nor stands in for a missing children's line. A number
 * checked more than 90 days ago is still shown, in the state "check-again".
 */
export function linesFor(
  region: Region,
  given: { audience: "adult" | "child"; council: string | null } & Showing,
): Lines {
  const council = region.councils.find((one) => one.code === given.council);
  return {
    helplines: region.helplines
      .filter((line) => isForAudience(line, given.audience) && mayShow(line, given))
      .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
      .map((line) => shownHelpline(line, given.today)),
    council: council ? councilLine(council, given.audience, given) : null,
  };
}

/** The named helplines in the order asked for; an unknown id, or a number that may not be shown, is left out. */
export function helplinesById(region: Region, ids: readonly string[], showing: Showing): ShownHelpline[] {
  return ids
    .map((id) => region.helplines.find((line) => line.id === id))
    .filter((line) => line !== undefined)
    .filter((line) => mayShow(line, showing))
    .map((line) => shownHelpline(line, showing.today));
}

/** Every council's line for adults, or for children, by the council's name; for someone whose council is not known. */
export function councilLines(region: Region, audience: "adult" | "child", showing: Showing): ShownCouncilLine[] {
  return region.councils
    .map((council) => councilLine(council, audience, showing))
    .filter((line) => line !== null)
    .sort((a, b) => (a.councilName < b.councilName ? -1 : 1));
}

function isForAudience(line: Helpline, audience: "adult" | "child"): boolean {
  return line.ages === "everyone" || (audience === "adult" ? line.ages === "adults" : line.ages === "children");
}

function mayShow(line: Pick<Helpline, "confirmed">, { live, today }: Showing): boolean {
  return !live || confirmationState(line.confirmed, today) !== "not-yet-checked";
}

function shownHelpline({ source: _source, confirmed, ...line }: Helpline, today: LocalDate): ShownHelpline {
  return { ...line, state: confirmationState(confirmed, today) };
}

function councilLine(council: Council, audience: "adult" | "child", showing: Showing): ShownCouncilLine | null {
  const line = audience === "adult" ? council.adultSafeguarding : council.childrenSafeguarding;
  if (!line || !mayShow(line, showing)) return null;
  return {
    councilCode: council.code,
    councilName: council.name,
    audience,
    phone: line.phone,
    outOfHoursPhone: line.outOfHoursPhone,
    state: confirmationState(line.confirmed, showing.today),
  };
}
