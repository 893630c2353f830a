import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { confirmationState } from "#app/domain/region/confirmation-state.ts";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { RegionFiles } from "#app/publishing/region/region-files.ts";

/** Who confirmed a number, and when: both or neither, never in the future; told as a warning once it is over 90 days old. */
export function checkNumbers(folder: ContentFolder, files: RegionFiles, today: LocalDate): void {
  for (const { line, value } of files.helplines) {
    checkConfirmation(
      folder,
      { file: "helplines.csv", line, prefix: "" },
      value.confirmed_by,
      value.confirmed_on,
      today,
    );
  }
  for (const { line, value } of files.councils) {
    const adult = {
      phone: value.adult_phone,
      out: value.adult_out_of_hours,
      source: value.adult_source,
      by: value.adult_confirmed_by,
      on: value.adult_confirmed_on,
    };
    const child = {
      phone: value.child_phone,
      out: value.child_out_of_hours,
      source: value.child_source,
      by: value.child_confirmed_by,
      on: value.child_confirmed_on,
    };
    checkCouncilLine(folder, line, "adult_", adult, today);
    checkCouncilLine(folder, line, "child_", child, today);
    if (child.phone !== null && child.phone === adult.phone && child.by === null) {
      folder.warn(
        "councils.csv",
        line,
        "child_phone: this is the same number as for adults, and nobody has confirmed it. Check that it takes worries about children.",
      );
    }
  }
}

type Place = { file: string; line: number; prefix: string };
type CouncilLine = { phone: string | null; out: string | null; source: string; by: string | null; on: string | null };

function checkCouncilLine(
  folder: ContentFolder,
  line: number,
  prefix: string,
  given: CouncilLine,
  today: LocalDate,
): void {
  const place = { file: "councils.csv", line, prefix };
  checkConfirmation(folder, place, given.by, given.on, today);
  if (given.phone !== null && given.source === "")
    folder.fault(place.file, line, `${prefix}source: say where the number comes from.`);
  const rest = [given.out, given.by, given.on].some((cell) => cell !== null);
  if (given.phone === null && rest)
    folder.fault(place.file, line, `${prefix}phone: this cell is empty, but the cells after it are filled in.`);
}

function checkConfirmation(
  folder: ContentFolder,
  { file, line, prefix }: Place,
  by: string | null,
  on: string | null,
  today: LocalDate,
): void {
  if ((by === null) !== (on === null)) {
    const missing = by === null ? "confirmed_by" : "confirmed_on";
    folder.fault(
      file,
      line,
      `${prefix}${missing}: who confirmed the number and when go together. Fill in both, or neither.`,
    );
  }
  if (by === null || on === null) return;
  if (on > today)
    folder.fault(file, line, `${prefix}confirmed_on: ${on} has not come yet. Write the day the number was checked.`);
  else if (confirmationState({ by, on }, today) === "check-again") {
    folder.warn(file, line, `${prefix}confirmed_on: ${on} is more than 90 days ago. Check the number again.`);
  }
}
