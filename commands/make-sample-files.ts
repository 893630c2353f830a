import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import {
  readSampleLibraryFiles,
  type SampleLibraryFiles,
} from "#app/publishing/library-samples/sample-library-files.ts";
import { sayProblem } from "#app/publishing/region/problem.ts";
import { makeDeck } from "./make-sample-files/make-deck.ts";
import { makePdf } from "./make-sample-files/make-pdf.ts";
import { makeScan } from "./make-sample-files/make-scan.ts";
import { makeSlidePdf } from "./make-sample-files/make-slide-pdf.ts";
import { makeWord } from "./make-sample-files/make-word.ts";
import { madeFrom } from "./make-sample-files/made-from.ts";
import { partsOf } from "./make-sample-files/parts.ts";
import type { Recipe } from "./make-sample-files/recipe.ts";
import { runCommand } from "./run-command.ts";

/** `npm run -s samples:make`: makes the files of the library's demonstration from their words. The same words give the same bytes. */
const folder = "content/library/samples";
await runCommand(makeAll);

async function makeAll(): Promise<boolean> {
  await mkdir(join(folder, "files"), { recursive: true });
  const samples = await readSampleLibraryFiles(folder);
  for (const problem of samples.folder.problems) console.error(sayProblem(problem));
  if (samples.folder.problems.length > 0) return false;
  const wanted = new Map<string, () => Promise<Buffer>>();
  for (const { value, body } of samples.resources) addFiles(wanted, value.files, recipeOf(value, body));
  for (const { id, value, body } of samples.earlier) {
    const now = samples.resources.find((resource) => resource.id === id);
    if (now === undefined) throw new Error(`${id} is not in resources`);
    addFiles(wanted, value.files, recipeOf(now.value, body));
  }
  for (const [name, make] of wanted) await writeFile(join(folder, "files", name), await make());
  await removeOthers(wanted);
  await writeFile(join(folder, "made-from.txt"), await madeFrom(folder, samples));
  await sayHowBig(wanted.size);
  return true;
}

function recipeOf(value: SampleLibraryFiles["resources"][number]["value"], body: string): Recipe {
  const { title, organisation, language, charts, largePrint: large, faults } = value;
  return { title, organisation, language, charts, large, parts: partsOf(body), faults: new Set(faults) };
}

/** A name's ending says what is made; beside a deck, a PDF is the deck's twin. */
function addFiles(wanted: Map<string, () => Promise<Buffer>>, names: readonly string[], recipe: Recipe): void {
  const isDeck = names.some((name) => extname(name) === ".pptx");
  for (const name of names) {
    if (wanted.has(name)) throw new Error(`Two resources want the file ${name}`);
    wanted.set(name, () => makerOf(extname(name), isDeck, recipe)(recipe));
  }
}

function makerOf(ending: string, isDeck: boolean, { faults }: Recipe): (recipe: Recipe) => Promise<Buffer> {
  if (ending === ".pptx") return makeDeck;
  if (ending === ".docx") return makeWord;
  if (ending !== ".pdf") throw new Error(`No file can be made that ends in ${ending}`);
  if (faults.has("picture-only")) return makeScan;
  return isDeck ? makeSlidePdf : makePdf;
}

async function removeOthers(wanted: ReadonlyMap<string, unknown>): Promise<void> {
  for (const name of await readdir(join(folder, "files"))) if (!wanted.has(name)) await rm(join(folder, "files", name));
}

async function sayHowBig(files: number): Promise<void> {
  const names = await readdir(join(folder, "files"));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, "files", name))).size));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${files} files, ${Math.round(whole / 1024).toLocaleString("en-GB")} kB`);
}
