import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readFlow } from "#app/domain/guide/read-flow.ts";
import { compileFlow } from "#app/publishing/guide/compile-flow.ts";
import { publishFlow } from "#app/publishing/guide/publish-flow.ts";
import { smallGuide, smallSurroundings } from "./small-guide.ts";

test("a whole flow is published with its version, its map and its measures", () => {
  const { flow, problems } = publishFlow(smallGuide(), smallSurroundings);
  expect(problems).toEqual([]);
  expect(flow?.summary).toMatchObject({ steps: 15, ordinary: 7, longest: 10, stories: 3 });
  expect(flow?.version).toBe(
    createHash("sha256")
      .update(flow?.json ?? "")
      .digest("hex"),
  );
  expect(flow?.map.steps.find(({ id }) => id === "who")?.branches).toEqual([
    { when: "“Someone I care for”", to: "agreed", question: "Have you talked with them, and do they want this?" },
    { when: "Otherwise", to: "now", question: "How are things right now?" },
  ]);
});

test("the stored text of a version reads back as the same flow", () => {
  const { flow } = publishFlow(smallGuide(), smallSurroundings);
  expect(readFlow(1, flow?.json ?? "")).toEqual({ ok: true, value: flow?.flow });
});

test("a version changes with a word, and not with a story", () => {
  const version = (change: (files: Record<string, string>) => void) => {
    const folder = smallGuide();
    const files = { ...folder.files };
    change(files);
    return publishFlow({ ...folder, files }, smallSurroundings).flow?.version;
  };
  const before = version(() => undefined);
  expect(before).toBeDefined();
  expect(version((files) => (files["steps/120-check.md"] += "\nTake your time.\n"))).not.toBe(before);
  expect(version((files) => (files["stories/ends.yaml"] = `# a note\n${files["stories/ends.yaml"]}`))).toBe(before);
});

test("words become safe HTML, and why we ask stands apart", () => {
  const { flow } = publishFlow(smallGuide(), smallSurroundings);
  expect(flow?.flow.steps["now"]).toMatchObject({
    body: "",
    why: "<p>Some help is quicker than ours.</p>",
    safety: true,
  });
  expect(flow?.flow.steps["words"]).toMatchObject({
    body: "<p>A few words are enough.</p>",
    skip: { id: "rather-not-say", label: "I’d rather not say" },
  });
});

test("another region's youngest age and languages need no change in the questions", () => {
  const folder = smallGuide();
  const files = {
    ...folder.files,
    "steps/015-language.md": [
      "---\nid: language\nask: choice-one\noptions-from: languages\noptions:\n  - { id: other, label: Another language }\n",
      "next: who\n---\n\n# Are you {setting:youngestAge}, and which language do you speak?\n",
    ].join(""),
  };
  const compiled = compileFlow(
    { ...folder, files },
    { youngestAge: 16, languages: [{ id: "cy", label: "Welsh: Cymraeg" }] },
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const step = compiled.compiled.flow.steps["language"];
  expect(step?.question).toBe("Are you 16, and which language do you speak?");
  expect(step?.fields[0]?.options?.map(({ id }) => id)).toEqual(["cy", "other"]);
});
