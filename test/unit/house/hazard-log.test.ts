import { expect, test } from "vitest";
import { readHazardLog, readRiskTable } from "#test/support/house/hazard-log.ts";
import { listFiles, readText } from "#test/support/house/source-files.ts";
import { testNamesIn } from "#test/support/house/test-names.ts";

const log = readText("docs/safety/hazard-log.md");
const { hazards, faults } = readHazardLog(log);

test("every hazard has its cause, its harm, its scores, and controls that are held by tests", () => {
  expect(faults).toEqual([]);
  expect(hazards.length).toBeGreaterThanOrEqual(18 + 8);
});

test("every test that the hazard log names is there", () => {
  const files = new Set(listFiles("test"));
  const named = hazards.flatMap(({ id, controls }) =>
    controls.flatMap(({ tests }) => tests.map((one) => ({ id, ...one }))),
  );
  const names = new Map(
    [...new Set(named.map(({ file }) => file))].map((file) => [
      file,
      new Set(files.has(file) ? testNamesIn(file, readText(file)) : []),
    ]),
  );
  const missing = named.filter(({ file, name }) => !names.get(file)?.has(name));
  expect(missing.map(({ id, file, name }) => `${id}: ${file} has no test “${name}”`)).toEqual([]);
});

test("the risk of every hazard is what the log's own table says", () => {
  const table = readRiskTable(log);
  expect([...table.keys()].toSorted()).toEqual([1, 2, 3, 4, 5]);
  const scores = hazards.flatMap(({ id, before, after }) => [before, after].map((score) => ({ id, ...score })));
  const wrong = scores.filter(({ severity, likelihood, risk }) => table.get(likelihood)?.[severity - 1] !== risk);
  expect(wrong).toEqual([]);
});

test("the log says that no clinical safety officer has agreed its scores", () => {
  expect(log).toContain("No clinical safety officer has agreed them yet");
});

const sample = `## The hazards

### H1: Something goes wrong

- **Cause:** A slip.
- **Harm:** Upset.
- **Before:** severity 3, likelihood 3, risk 3
- **After:** severity 3, likelihood 1, risk 2
- **Control:** Somebody looks.
  - \`test/unit/house/files.test.ts\`: every file is small enough to hold one idea
`;

test("a log with something missing, twice, out of order or not understood is found out", () => {
  expect(readHazardLog(sample).faults).toEqual([]);
  const faulty: [(text: string) => string, RegExp][] = [
    [(text) => text.replace("## The hazards", "## Hazards"), /no heading/],
    [(text) => text.replace(/^ {2}- .*$/m, ""), /no test holds/],
    [(text) => text.replace(/^- \*\*Control.*$/m, ""), /is not understood/],
    [(text) => text.slice(0, text.indexOf("- **Control")), /H1 has no control/],
    [(text) => text.replace(/^- \*\*Harm.*$/m, ""), /must have/],
    [(text) => text.replace("severity 3, likelihood 3, risk 3", "severity 6, likelihood 3, risk 3"), /not understood/],
    [(text) => text.replace("likelihood 1, risk 2", "likelihood 1, risk 4"), /higher after/],
    [(text) => text.replace("H1:", "H2:"), /should be H1/],
    [(text) => text.replace(".test.ts`:", ".test.ts`"), /not understood/],
  ];
  for (const [change, sentence] of faulty) expect(readHazardLog(change(sample)).faults.join("\n")).toMatch(sentence);
});

test("only a test that really runs counts as one: none in a comment, in words, or without its work", () => {
  const code = [
    'test("this one", () => {});',
    "test(`and this`, () => {});",
    '// test("in a comment", () => {});',
    "const words = 'test(\"in words\", () => {})';",
    'test("without work");',
    'test.skip("left out", () => {});',
    'other("of something else", () => {});',
  ];
  expect(testNamesIn("a.test.ts", code.join("\n"))).toEqual(["this one", "and this"]);
});
