import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { playAnswers } from "#app/domain/guide/play-answers.ts";
import { readGuide } from "#app/publishing/guide/read-guide.ts";
import { hasFaults, sayProblem } from "#app/publishing/region/problem.ts";
import { regionLookups } from "#app/use-cases/guide/region-lookups.ts";
import { guideSurroundings } from "./guide-surroundings.ts";
import { runCommand } from "./run-command.ts";

const value = z.union([z.string(), z.array(z.string())]);
const play = z.strictObject({
  step: z.string().optional(),
  values: z.record(z.string(), value).optional(),
  skip: z.boolean().optional(),
  back: z.boolean().optional(),
  change: z.string().optional(),
});
const playFile = z.union([
  z.array(play).transform((answers) => ({ flow: "self-referral", today: undefined, answers })),
  z.strictObject({
    flow: z.string().default("self-referral"),
    today: z.iso.date().optional(),
    answers: z.array(play),
  }),
]);

await runCommand(async () => {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || more.length > 0)
    return say("Say which answers to play: npm run -s guide:play -- FILE.json");
  const text = await readText(file);
  if (text === null) return say(`There is no file ${file}.`);
  const read = playFile.safeParse(parsedOrNull(text));
  if (!read.success) {
    return say(
      `${file} is not a list of answers such as [{ "values": { "who": "me" } }, { "skip": true }, { "back": true }, { "change": "who" }].`,
    );
  }

  const surroundings = await guideSurroundings(new Date());
  if (!surroundings) return false;
  const { flows, problems } = await readGuide("content/guide", surroundings.known);
  const published = flows.find(({ flow }) => flow.id === read.data.flow);
  if (!published) {
    const faults = problems.filter((problem) => hasFaults([problem])).map(sayProblem);
    return say([...faults, `There is no flow “${read.data.flow}” to play.`].join("\n"));
  }
  const lookups = regionLookups(
    { region: surroundings.region, ear: surroundings.known.ear },
    surroundings.calendar,
    new Date(),
  );
  const today = read.data.today ?? lookups.today;
  const played = playAnswers(published.flow, read.data.answers, { ...lookups, today });
  console.log(JSON.stringify({ flow: published.flow.id, version: published.version, ...played }, null, 2));
  return true;
});

function say(sentence: string): false {
  process.stderr.write(`${sentence}\n`);
  return false;
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
