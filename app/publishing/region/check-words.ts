import { plusDays, weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { YamlReading } from "#app/publishing/region/read-yaml.ts";
import type { RegionFiles } from "#app/publishing/region/region-files.ts";

/** Bank holidays in date order, on working days, and known for a year ahead: clocks of referrals count on them. */
export function checkBankHolidays(folder: ContentFolder, files: RegionFiles, today: LocalDate): void {
  const file = "bank-holidays.csv";
  for (const [index, { line, value }] of files.bankHolidays.entries()) {
    const before = files.bankHolidays[index - 1]?.value.date;
    if (before !== undefined && before >= value.date)
      folder.fault(file, line, `date: ${value.date} must come after ${before}. Put the days in order, each once.`);
    if (["sat", "sun"].includes(weekdayOf(value.date)))
      folder.fault(file, line, `date: ${value.date} is at a weekend. Write the substitute day.`);
  }
  const last = files.bankHolidays.at(-1);
  if (!last) folder.fault(file, 1, "No bank holiday is listed. Take them from gov.uk/bank-holidays.");
  else if (last.value.date < plusDays(today, 365)) {
    folder.warn(
      file,
      last.line,
      `date: the list ends on ${last.value.date}, less than a year ahead. Add the next year from gov.uk/bank-holidays.`,
    );
  }
}

/** The ring-me sentences are in languages that the list knows, and the site's own language has one. */
export function checkLanguages(
  folder: ContentFolder,
  files: RegionFiles,
  settings: YamlReading<{ language: string }>,
): void {
  const { language } = settings.value;
  const known = new Set(files.languages.map(({ value }) => value.code));
  for (const { line, value } of files.ringMe) {
    if (!known.has(value.language))
      folder.fault("ring-me.csv", line, `language: ${value.language} is not in languages.csv.`);
  }
  if (!known.has(language))
    folder.fault("settings.yaml", settings.lineOf(["language"]), `language: ${language} is not in languages.csv.`);
  if (!files.ringMe.some(({ value }) => value.language === language)) {
    folder.fault("ring-me.csv", 1, `language: there is no sentence in the site's own language, ${language}.`);
  }
}
