import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { licenceOf, nameOf } from "#app/domain/library/vocabulary.ts";
import { readVocabulary } from "#app/publishing/library/read-vocabulary.ts";

const region = {
  councils: [
    { code: "E2", name: "Sunderland", adultSafeguarding: null, childrenSafeguarding: null, note: null },
    { code: "E1", name: "Gateshead", adultSafeguarding: null, childrenSafeguarding: null, note: null },
  ],
  pcns: [],
};

function copyOfWords() {
  const folder = mkdtempSync(join(tmpdir(), "library-words-"));
  cpSync("content/library", folder, { recursive: true });
  return {
    folder,
    add: (file: string, text: string) =>
      writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8") + text),
    remove: (file: string) => rmSync(join(folder, file)),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

test("the words that ship are whole, and every licence says in words what others may do", async () => {
  const { vocabulary, problems } = await readVocabulary("content/library", region);
  expect(problems).toEqual([]);
  if (vocabulary === null) throw new Error("The words cannot be read");
  expect(vocabulary.places.map(({ name }) => name)).toEqual([
    "All of North East and North Cumbria",
    "Gateshead",
    "Sunderland",
  ]);
  expect(licenceOf(vocabulary, "CC-BY-4.0")?.url).toBe("https://creativecommons.org/licenses/by/4.0/");
  expect(licenceOf(vocabulary, "unheard-of")).toBeNull();
  expect(vocabulary.licences.filter(({ may }) => !may.endsWith("."))).toEqual([]);
  expect(nameOf(vocabulary.topics, "money")).toBe("Money and debt");
  expect(nameOf(vocabulary.topics, "taken-out")).toBe("taken-out");
});

test("a fault in a file of words is told with its line: an id twice, a missing name, a licence's address that is none", async () => {
  using copy = copyOfWords();
  copy.add("topics.yaml", "- { id: money, name: Money again }\n");
  copy.add("audiences.yaml", "- { id: nobody }\n");
  copy.add("licences.yaml", "- { id: odd, name: Odd, url: 'http://example.org', may: Nothing. }\n");
  copy.remove("permissions.yaml");
  const { vocabulary, problems } = await readVocabulary(copy.folder, region);
  expect(vocabulary).toBeNull();
  const said = problems.map(({ file, line, sentence }) => `${file.split("/").at(-1)}:${line}: ${sentence}`);
  expect(said).toEqual([
    expect.stringMatching(/^audiences\.yaml:\d+: \d+\.name is missing\.$/),
    expect.stringMatching(/^licences\.yaml:\d+: .*https:\/\//),
    "permissions.yaml:1: This file is missing. Put it back.",
    expect.stringMatching(/^topics\.yaml:\d+: "money" stands here twice\.$/),
  ]);
});
