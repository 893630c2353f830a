import { expect, test } from "vitest";
import { readNeedLines } from "#commands/listen-score/read-need-lines.ts";
import { scoreNeeds } from "#commands/listen-score/score-needs.ts";
import { listen } from "#app/domain/listening/listen.ts";
import { readLexicon } from "#app/publishing/listening/read-lexicon.ts";
import { makeSuggestNeeds } from "#app/publishing/listening/suggest-needs.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { contentCopy } from "../region/content-copy.ts";

const { region } = await readRegion("content/region", "2026-11-22");
if (!region) throw new Error("The region has faults.");
const needIds = region.needs.map(({ id }) => id);
const { lexicon } = await readLexicon("content/listening", new Set(needIds));
if (!lexicon) throw new Error("The lexicon has faults.");
const suggest = makeSuggestNeeds(region.needs);
const hear = (text: string) => listen(text, lexicon, suggest).needs;
const ticked = (text: string) =>
  hear(text)
    .filter(({ score }) => score >= 2)
    .map(({ id }) => id);

test("a phrase of a need that is not there is told with its file and line", async () => {
  await using copy = await contentCopy("content/listening");
  const line = await copy.edit("needs/company.yaml", (text) => text.replace("need: company", "need: companion"));
  const { lexicon: none, problems } = await readLexicon(copy.folder, new Set(needIds));
  expect(none).toBeNull();
  expect(problems).toEqual([
    {
      file: `${copy.folder}/needs/company.yaml`,
      line,
      sentence: `There is no need "companion". It can be: ${needIds.join(", ")}.`,
      severity: "fault",
    },
  ]);
});

test("every need has phrases of its own", () => {
  const withPhrases = new Set(
    lexicon.purposes.flatMap((purpose) => (purpose.kind === "need" ? purpose.rule.need : [])),
  );
  expect(needIds.filter((id) => !withPhrases.has(id))).toEqual([]);
});

test("on the lines that may be read, what matters most comes among the first three as often as it did, and nothing is offered for nothing", async () => {
  const { lines, faults } = await readNeedLines("content/listening/phrases/needs-shown.jsonl", new Set(needIds));
  expect(faults).toEqual([]);
  const { all, rows, falseOffers, notNamed } = scoreNeeds(lines, needIds, hear);
  expect(rows).toHaveLength(needIds.length);
  expect(all.firstThree.hits / all.firstThree.of).toBeGreaterThanOrEqual(0.96);
  expect(all.first.hits / all.first.of).toBeGreaterThanOrEqual(0.82);
  expect(falseOffers.hits / falseOffers.of).toBeLessThanOrEqual(0.08);
  expect(notNamed.hits / notNamed.of).toBeLessThanOrEqual(0.33);
});

test("people are understood in the words of the North East, misspelt, in text-speak and round about", () => {
  expect(ticked("havnt spoke to a soul for weeks")).toContain("company");
  expect(ticked("choosing between heating and eating")).toContain("money");
  expect(ticked("cant get to the shops since they stopped the 36 bus")).toContain("transport");
  expect(ticked("our lad's kicked off at school")).toContain("family");
  expect(ticked("me knees are shot")).toContain("health");
  expect(ticked("nee pals up here")).toContain("company");
  expect(ticked("cannit fill the form in on the computer")).toContain("online");
});

test("what is said of someone else counts as well, because helpers and family write too", () => {
  expect(ticked("she never goes out of the house")).toContain("transport");
  expect(ticked("he is behind with his rent")).toContain("money");
});

test("a loss of years ago is still a loss", () => {
  expect(ticked("I lost my wife two years ago")).toContain("loss");
});

test("what is denied is not offered", () => {
  expect(ticked("I'm not lonely")).not.toContain("company");
  expect(ticked("no debts at all")).not.toContain("money");
});

test("words that sound like a need and are none are left alone", () => {
  expect(ticked("the water company wrote to me")).not.toContain("company");
  expect(ticked("my son is running rings round me")).not.toContain("active");
  for (const text of ["ring me please", "Mondays are best", "same as last time", "I'd rather talk to a person"])
    expect(ticked(text), text).toEqual([]);
});
