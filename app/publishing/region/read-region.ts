import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Region } from "#app/domain/region/region.ts";
import { checkNumbers } from "#app/publishing/region/check-numbers.ts";
import { checkBox, checkPlaces } from "#app/publishing/region/check-places.ts";
import { checkNothingTwice } from "#app/publishing/region/check-twice.ts";
import { checkBankHolidays, checkLanguages } from "#app/publishing/region/check-words.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { readRegionFiles } from "#app/publishing/region/region-files.ts";
import { toRegion } from "#app/publishing/region/to-region.ts";

/** A region, or null when any problem is a fault. Warnings may stand beside a region. */
export type RegionReading = { region: Region | null; problems: Problem[] };

/**
 * Reads and checks a region's folder ("content/region"); `today` is the local day, for dates that may not lie ahead or run out.
 * Files are compared with one another only when each is whole by itself: a row left out would be missed everywhere else.
 */
export async function readRegion(folderPath: string, today: LocalDate): Promise<RegionReading> {
  const folder = openContentFolder(folderPath);
  const files = await readRegionFiles(folder);
  if (!files.settings || hasFaults(folder.problems)) return { region: null, problems: inFileOrder(folder.problems) };
  checkNothingTwice(folder, files);
  checkNumbers(folder, files, today);
  checkBankHolidays(folder, files, today);
  checkPlaces(folder, files);
  checkBox(folder, files, files.settings.value);
  checkLanguages(folder, files, files.settings);
  const problems = inFileOrder(folder.problems);
  return { region: hasFaults(problems) ? null : toRegion(files, files.settings.value), problems };
}
