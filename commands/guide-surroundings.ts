import { makeCalendar, type Calendar } from "#app/domain/clock/calendar.ts";
import type { Region } from "#app/domain/region/region.ts";
import type { GuideSurroundings } from "#app/publishing/guide/read-guide.ts";
import { regionWords } from "#app/publishing/guide/region-words.ts";
import { readEar } from "#app/publishing/listening/read-ear.ts";
import { hasFaults, sayProblem } from "#app/publishing/region/problem.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";

export type Surroundings = { region: Region; calendar: Calendar; today: string; known: GuideSurroundings };

/** What the guide's content refers to outside its own folder. Null when that has faults, which are then printed. */
export async function guideSurroundings(now: Date): Promise<Surroundings | null> {
  const day = now.toISOString().slice(0, 10);
  const { region, problems } = await readRegion("content/region", day);
  if (!region) return refuse(problems.filter((problem) => hasFaults([problem])).map(sayProblem));
  const safety = await readSafety("content/safety", region);
  if (!safety.texts) return refuse(safety.problems.filter((problem) => hasFaults([problem])).map(sayProblem));

  const { ear, problems: deaf } = await readEar("content/listening", region);
  if (!ear) return refuse(deaf.map(sayProblem));

  const { timeZone, officeHours } = region.settings;
  const calendar = makeCalendar({ timeZone, officeHours, bankHolidays: region.bankHolidays });
  const known: GuideSurroundings = {
    ...regionWords(region),
    ear,
    stories: true,
    helplines: region.helplines.map(({ id }) => id),
    safetyTexts: safety.texts.map(({ id }) => id),
    needs: region.needs.map(({ id }) => id),
    wordsToAvoidFile: "content/guide/words-to-avoid.yaml",
  };
  return { region, calendar, today: calendar.localOf(now).date, known };
}

function refuse(lines: readonly string[]): null {
  process.stderr.write(`${lines.join("\n")}\nThe guide names helplines and texts from there: put this right first.\n`);
  return null;
}
