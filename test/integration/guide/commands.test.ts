import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ordinaryForms } from "#test/support/guide-person.ts";
import { contentCopy } from "#test/unit/publishing/region/content-copy.ts";

/** Runs `npm run -s NAME -- …`, as its README says, and waits for its end. */
function npmRun(name: string, ...parameters: string[]): Promise<{ code: number; output: string; complaint: string }> {
  const onWindows = process.platform === "win32"; // where npm is a script of the shell
  const env = { ...process.env, npm_config_loglevel: "error" };
  return new Promise((resolve) => {
    const asked = ["run", "-s", name, "--", ...parameters];
    execFile("npm", asked, { env, shell: onWindows }, (error, output, complaint) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output, complaint });
    });
  });
}

/** A file that goes away with `using`. */
function aFile(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), "answers-"));
  writeFileSync(join(folder, name), text);
  return { path: join(folder, name), [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test("the check of the guide that ships counts its pages and stories, and ends well", async () => {
  const { code, output } = await npmRun("guide:check");
  expect(output).toContain("call-back: no faults.");
  expect(output).toContain("self-referral: no faults.");
  expect(output).toMatch(/^ {2}\d+ steps; 12 questions on the ordinary way, 18 on the longest; \d+ stories pass\.$/m);
  expect(output).toMatch(/^ {2}Reading grade \d+\.\d \(6 or less is wished for\)\. Version [0-9a-f]{12}\.$/m);
  expect(code).toBe(0);
});

test("the check of a folder with a fault names the file, the line and the reason, counts the faults, and ends badly", async () => {
  await using copy = await contentCopy("content");
  const line = await copy.edit("guide/self-referral/steps/010-who.md", (text) =>
    text.replace("to: how-are-things }", "to: nowhere }"),
  );
  const { code, output } = await npmRun("guide:check", join(copy.folder, "guide"));
  const place = `${join(copy.folder, "guide/self-referral/steps/010-who.md")}:${line}: `;
  const said = output.split("\n").find((one) => one.startsWith(place));
  expect(said?.slice(place.length)).toMatch(/nowhere.*\.$/);
  expect(output).toMatch(/^\d+ faults? to put right\.$/m);
  expect(output).toContain("call-back: no faults.");
  expect(output).not.toContain("self-referral: no faults.");
  expect(code).toBe(1);
});

test("the check of a folder without questions says so and ends badly", async () => {
  const { code, output } = await npmRun("guide:check", "no-such-folder");
  expect(output).toBe("no-such-folder:1: There is no flow here: no folder with a flow.yaml.\n1 fault to put right.\n");
  expect(code).toBe(1);
});

test("answers are played as a person would give them: the transcript and the end come as JSON", async () => {
  const given = ordinaryForms.slice(0, -1).map(([step, values]) => {
    return step === "birth-date" ? { values: { birth: "1947-03-27" } } : { values };
  });
  const first = given[0];
  using file = aFile("answers.json", JSON.stringify([first, { back: true }, first, ...given.slice(1)]));
  const { code, output, complaint } = await npmRun("guide:play", file.path);
  expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
  const played = JSON.parse(output) as { flow: string; at: string; end: unknown; transcript: unknown[] };
  expect(played).toMatchObject({ flow: "self-referral", at: "check", end: null, needs: ["company"], risk: "none" });
  expect(played.transcript.slice(0, 3)).toMatchObject([
    { step: "who", question: "Who is this for?", did: { values: { who: "me" } }, outcome: "accepted" },
    { step: "how-are-things", did: { back: true }, outcome: "moved" },
    { step: "who", outcome: "accepted" },
  ]);
  expect(played.transcript).toHaveLength(given.length + 2);
});

test("a conversation that ends is played to its end", async () => {
  const answers = [{ values: { now: "ok" } }, { values: { age: "child" } }];
  using file = aFile("answers.json", JSON.stringify({ flow: "call-back", today: "2026-05-06", answers }));
  const { code, output } = await npmRun("guide:play", file.path);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ flow: "call-back", at: "under-18", end: expect.anything() });
});

test("what cannot be played is said in one sentence, and ends badly", async () => {
  using broken = aFile("answers.json", "{");
  using other = aFile("answers.json", JSON.stringify({ flow: "no-such-flow", answers: [] }));
  const all = await Promise.all([
    npmRun("guide:play"),
    npmRun("guide:play", "no-such-file.json"),
    npmRun("guide:play", broken.path),
    npmRun("guide:play", other.path),
  ]);
  expect(all.map(({ code, output }) => ({ code, output }))).toEqual(all.map(() => ({ code: 1, output: "" })));
  const [none, missing, unread, unknown] = all.map(({ complaint }) => complaint);
  expect(none).toBe("Say which answers to play: npm run -s guide:play -- FILE.json\n");
  expect(missing).toBe("There is no file no-such-file.json.\n");
  expect(unread).toContain(`${broken.path} is not a list of answers such as`);
  expect(unknown).toBe("There is no flow “no-such-flow” to play.\n");
});
