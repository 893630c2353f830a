import { expect, test } from "vitest";
import { judgePlaywright } from "#commands/test/run-playwright.ts";
import { judgeVitest } from "#commands/test/run-vitest.ts";

const passing = { fullName: "a sentence", status: "passed", duration: 12 };
const file = (status: string, ...assertionResults: object[]) => ({
  testResults: [{ name: "a.test.ts", status, assertionResults }],
});
const spec = (...statuses: string[]) => ({
  title: "a journey",
  file: "a.test.ts",
  tests: statuses.map((status) => ({
    projectName: "with-javascript",
    status,
    results: [{ duration: 5 }, { duration: 7 }],
  })),
});

test("what passed counts as passed, with the time it took", () => {
  const vitest = judgeVitest("unit", file("passed", passing), 0);
  expect(vitest).toMatchObject({ passed: 1, failed: [], durations: [{ ms: 12 }] });
  const playwright = judgePlaywright(
    { suites: [{ specs: [], suites: [{ specs: [spec("expected")] }] }], errors: [] },
    0,
  );
  expect(playwright).toMatchObject({ passed: 1, failed: [], durations: [{ ms: 12 }] });
});

test("a test that was skipped, left for later or passed only at a second try has failed", () => {
  const skipped = { ...passing, status: "skipped", duration: null };
  expect(judgeVitest("unit", file("passed", passing, skipped), 0)).toMatchObject({
    passed: 1,
    failed: [expect.stringContaining("(skipped)")],
  });
  const browser = judgePlaywright(
    { suites: [{ specs: [spec("expected", "flaky", "skipped", "unexpected")] }], errors: [] },
    0,
  );
  expect(browser.passed).toBe(1);
  expect(browser.failed).toHaveLength(3);
});

test("a file that could not be run, an error outside any test and a run without a test are each one failure", () => {
  expect(judgeVitest("unit", file("failed"), 1)).toMatchObject({
    passed: 0,
    failed: [expect.stringContaining("could not be run")],
  });
  expect(judgeVitest("unit", file("passed", passing), 1).failed).toEqual([
    "unit: the run ended with an error outside any test",
  ]);
  expect(judgeVitest("unit", { testResults: [] }, 0).failed).toEqual(["unit: no test was run"]);
  expect(judgeVitest("unit", null, null).failed).toEqual(["unit: the run ended without a report"]);
  expect(judgePlaywright({ suites: [], errors: [{ message: "No browser\nat x" }] }, 1).failed).toEqual([
    "browser: No browser",
  ]);
  expect(judgePlaywright({ suites: [{ specs: [spec("expected")] }], errors: [] }, 1).failed).toHaveLength(1);
  expect(judgePlaywright({ suites: [], errors: [] }, 0).failed).toEqual(["browser: no test was run"]);
  expect(judgePlaywright(null, null).failed).toHaveLength(1);
});
