import { expect, test } from "vitest";
import { storyEar } from "#app/publishing/guide/story-ear.ts";
import { earFor } from "#test/support/guide/ears.ts";

const site = earFor({ "I am worn out": { risk: "C", facts: ["heard-worn-out"] } });

test("a story hears what it says it hears, at the level of the gravest", () => {
  const ear = storyEar({ "it is tonight": ["heard-ending-life", "heard-life-at-risk"] }, site);
  expect(ear.listen("it is tonight")).toMatchObject({ risk: "A", facts: ["heard-ending-life", "heard-life-at-risk"] });
});

test("in every other text it hears what the site hears", () => {
  const ear = storyEar({ "it is tonight": ["heard-life-at-risk"] }, site);
  expect(ear.listen("I am worn out")).toMatchObject({ risk: "C" });
  expect(ear.listen("it is tonight, love").risk).toBe("none");
});
