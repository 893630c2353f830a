import { existsSync } from "node:fs";
import path from "node:path";
import type { Region } from "#app/domain/region/region.ts";
import { hasFaults, sayProblem, type Problem } from "#app/publishing/region/problem.ts";
import { readVocabulary } from "#app/publishing/library/read-vocabulary.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSamples } from "#app/publishing/region/read-samples.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";

/** `npm run -s region:check [-- FOLDER]`: counts, then every problem as `file:line: sentence`. Exit code 1 when one is a fault. */
const folder = process.argv[2] ?? "content/region";
const problems = await checkFolder(folder);
for (const problem of problems)
  console.log(problem.severity === "warning" ? `${sayProblem(problem)} (a warning)` : sayProblem(problem));
process.exitCode = hasFaults(problems) ? 1 : 0;

async function checkFolder(folder: string): Promise<Problem[]> {
  if (!existsSync(folder)) return [{ file: folder, line: 1, sentence: "This folder is missing.", severity: "fault" }];
  const { region, problems } = await readRegion(folder, localToday());
  if (!region) return problems;
  sayCounts(region);
  const samplesFolder = path.join(folder, "samples");
  const samples = existsSync(samplesFolder) ? await readSamples(samplesFolder, region) : null;
  if (samples?.samples)
    console.log(`samples: ${samples.samples.teams.length} teams, ${samples.samples.workers.length} link workers`);
  const beside = path.join(folder, "..", "safety");
  const safety = await readSafety(existsSync(beside) ? beside : "content/safety", region);
  if (safety.texts) console.log(`safety wording: ${safety.texts.length} texts`);
  const words = path.join(folder, "..", "library");
  const library = await readVocabulary(existsSync(words) ? words : "content/library", region);
  if (library.vocabulary)
    console.log(`library: ${library.vocabulary.topics.length} topics, ${library.vocabulary.licences.length} licences`);
  return [...problems, ...(samples?.problems ?? []), ...safety.problems, ...library.problems];
}

function localToday(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()); // "2026-11-22"
}

function sayCounts(region: Region): void {
  const numbers = [
    ...region.helplines.map(({ confirmed }) => confirmed),
    ...region.councils.flatMap(({ adultSafeguarding: adult, childrenSafeguarding: child }) => [
      adult?.confirmed ?? null,
      child?.confirmed ?? null,
    ]),
  ];
  console.log(
    `${region.settings.name}: ${region.practices.length} practices (${region.practices.filter(({ pcnCode }) => pcnCode === null).length} in no PCN), ${region.pcns.length} PCNs, ${region.councils.length} councils`,
  );
  console.log(
    `postcodes: ${region.postcodeDistricts.length} districts, ${region.postcodeSectors.length} sectors; over the border: ${region.practicesOutside.length} practices`,
  );
  console.log(`bank holidays: ${region.bankHolidays.length}, the last on ${region.bankHolidays.at(-1)?.date}`);
  console.log(
    `helplines: ${region.helplines.length}; needs: ${region.needs.length}; languages: ${region.languages.length}; schemes: ${region.schemes.length}`,
  );
  console.log(
    `numbers that nobody has confirmed or given: ${numbers.filter((confirmed) => confirmed === null).length} of ${numbers.length}`,
  );
}
