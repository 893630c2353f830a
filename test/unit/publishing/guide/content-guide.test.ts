import { expect, test } from "vitest";
import { compileFlow, type FlowFolder } from "#app/publishing/guide/compile-flow.ts";
import { publishFlow, type GuideContent } from "#app/publishing/guide/publish-flow.ts";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";
import { readGuide } from "#app/publishing/guide/read-guide.ts";
import { readWordsToAvoid } from "#app/publishing/guide/read-words-to-avoid.ts";
import { regionWords } from "#app/publishing/guide/region-words.ts";
import { readEar } from "#app/publishing/listening/read-ear.ts";
import { hasFaults, sayProblem } from "#app/publishing/region/problem.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";

const wordsToAvoidFile = "content/guide/words-to-avoid.yaml";

async function surroundings(): Promise<GuideContent> {
  const { region } = await readRegion("content/region", "2026-11-22");
  if (!region) throw new Error("content/region has faults");
  const { texts } = await readSafety("content/safety", region);
  const { ear } = await readEar("content/listening", region);
  if (!ear) throw new Error("content/listening has faults");
  return {
    ...regionWords(region),
    ear,
    stories: true,
    helplines: region.helplines.map(({ id }) => id),
    safetyTexts: texts?.map(({ id }) => id) ?? [],
    needs: region.needs.map(({ id }) => id),
    wordsToAvoid: (await readWordsToAvoid(wordsToAvoidFile)).words,
  };
}

test("every flow of this site is whole: proofs hold, stories pass and cover all of it", async () => {
  const { flows, problems } = await readGuide("content/guide", { ...(await surroundings()), wordsToAvoidFile });
  expect(problems.filter((problem) => hasFaults([problem])).map(sayProblem)).toEqual([]);
  expect(flows.map(({ flow }) => flow.id)).toEqual(["call-back", "self-referral"]);
  expect(flows.find(({ flow }) => flow.id === "self-referral")?.summary.ordinary).toBeLessThanOrEqual(12);
});

test("an end that keeps nothing sends nobody back: the answers are gone, so it says to start again", async () => {
  const { flows } = await readGuide("content/guide", { ...(await surroundings()), wordsToAvoidFile });
  const { region } = await readRegion("content/region", "2026-11-22");
  const { texts } = await readSafety("content/safety", { helplines: region?.helplines ?? [] });
  const wordsOf = new Map((texts ?? []).map(({ id, html }) => [id, html]));
  const ends = flows.flatMap(({ flow }) => Object.values(flow.steps)).filter(({ end }) => end && end !== "submitted");
  const shown = new Set(ends.flatMap(({ safetyTexts }) => safetyTexts ?? []));
  expect(shown.size).toBeGreaterThan(3);
  expect([...shown].filter((id) => /\bgo back\b/i.test(wordsOf.get(id) ?? "go back"))).toEqual([]);
  for (const id of ["outside-region", "helper-outside-region"])
    expect(wordsOf.get(id)).toContain('<a href="/refer">start again</a>');
});

/** Ways to break any step file; each must be found in a file of the flow, on a line. */
const breaks: { name: string; break: (text: string) => string }[] = [
  { name: "the file is empty", break: () => "" },
  { name: "the question is gone", break: (text) => text.replace(/^(# .*|question: .*)$/m, "") },
  { name: "the targets do not exist", break: (text) => text.replace(/(\bto: |^next: (?=\S))/gm, "$1nowhere-") },
  { name: "the ways on are gone", break: (text) => text.replace(/^next:[\s\S]*?(?=^(---|\S))/m, "") },
  { name: "the id has changed", break: (text) => text.replace(/^id: /m, "id: not-") },
  { name: "a key is unknown", break: (text) => text.replace(/^id: /m, "colour: blue\nid: ") },
  { name: "the options are gone", break: (text) => text.replace(/^options:\n( .*\n)+/m, "") },
  { name: "a when asks for nothing", break: (text) => text.replace(/when: [^,}\n]+/, "when: nobody.asked is this") },
  { name: "the safety mark is gone", break: (text) => text.replace(/^safety: true\n/m, "") },
  {
    name: "nobody is under age any more",
    break: (text) => text.replace(/,? *(facts: \[under-age\]|finds: under-age)/, ""),
  },
  { name: "the check is only words", break: (text) => text.replace(/^kind: check$/m, "kind: say") },
  {
    name: "why we ask is gone",
    break: (text) => (/^sensitive: true/m.test(text) ? text.replace(/^## Why we ask$/m, "## So") : text),
  },
  { name: "there is HTML", break: (text) => `${text}\n<marquee>Hello</marquee>\n` },
  { name: "there is a phone number", break: (text) => `${text}\nRing 0191 498 0000.\n` },
  { name: "there is a word to avoid", break: (text) => `${text}\nA service user said so.\n` },
];

test.each(["self-referral", "call-back"])("however a step of %s is broken, the check says where", async (name) => {
  const known = await surroundings();
  const folder = await readFlowFolder(`content/guide/${name}`);
  expect(compileFlow(folder, known).ok).toBe(true);
  const steps = Object.keys(folder.files).filter((file) => file.startsWith("steps/"));
  let tried = 0;
  for (const { name: what, break: broken } of breaks) {
    const breakable = steps.filter((path) => broken(folder.files[path] ?? "") !== folder.files[path]);
    for (const path of spread(breakable, 5)) {
      const files = { ...folder.files, [path]: broken(folder.files[path] ?? "") };
      expectFound({ ...folder, files }, known, `${path}: ${what}`);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(20);
});

/** Some of a list, from its beginning to its end. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  const stride = Math.max(1, Math.ceil(items.length / count));
  return items.filter((_, index) => index % stride === 0);
}

function expectFound(folder: FlowFolder, known: GuideContent, what: string): void {
  const { flow, problems } = publishFlow(folder, known);
  const faults = problems.filter((problem) => hasFaults([problem]));
  expect(flow, what).toBeNull();
  expect(faults.length, what).toBeGreaterThan(0);
  for (const { file, line } of faults) {
    expect(file, what).toMatch(new RegExp(`^${folder.name}/(flow\\.yaml|(steps|stories)/.+)$`));
    expect(line, what).toBeGreaterThan(0);
  }
}
