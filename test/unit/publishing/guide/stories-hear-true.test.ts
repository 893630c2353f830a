import { expect, test } from "vitest";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";
import { readYaml } from "#app/publishing/guide/read-yaml.ts";
import { storySchema } from "#app/publishing/guide/story-schema.ts";
import { realEar } from "#test/support/guide/risk-lines.ts";

const ear = await realEar();
const told = (await Promise.all(["self-referral", "call-back"].map(hearings))).flat();

/** Everything that a story of a flow says is heard: in which story, in which words, and what. */
async function hearings(flow: string): Promise<[story: string, words: string, facts: string[]][]> {
  const { name, files } = await readFlowFolder(`content/guide/${flow}`);
  const stories = Object.entries(files).filter(([path]) => path.startsWith("stories/"));
  return stories.flatMap(([path, text]) => {
    const read = readYaml(`${name}/${path}`, text, storySchema);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return Object.entries(read.value.hears).map(([words, facts]): [string, string, string[]] => [
      `${name}/${path}`,
      words.trim(),
      [...facts],
    ]);
  });
}

test("there are stories of every fact that is heard but being worn out", () => {
  const facts = new Set(told.flatMap(([, , heard]) => heard));
  expect([...facts].toSorted()).toEqual([
    "heard-afraid",
    "heard-child-in-danger",
    "heard-ending-life",
    "heard-harm-to-others",
    "heard-life-at-risk",
    "heard-other-at-risk",
  ]);
});

test.each(told)("what %s says is heard in “%s” is what the site hears", (_story, words, facts) => {
  expect(gravest(ear.listen(words).facts)).toEqual(gravest(facts));
});

/** A life at risk is also a wish to end it: the guide goes by the graver of the two. */
function gravest(facts: readonly string[]): string[] {
  const isAtRisk = facts.includes("heard-life-at-risk");
  return facts.filter((fact) => !(isAtRisk && fact === "heard-ending-life")).toSorted();
}
