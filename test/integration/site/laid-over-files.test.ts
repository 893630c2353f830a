import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { seenOf } from "#app/domain/region/correction.ts";
import { linesFor } from "#app/domain/region/lines-for.ts";
import { findEntry, type EntryPlace, type EntryValue } from "#app/domain/region/safety-entry.ts";
import { confirmSafetyWords } from "#app/use-cases/administration/confirm-safety-words.ts";
import { correctSafetyWords } from "#app/use-cases/administration/correct-safety-words.ts";
import { undoCorrection } from "#app/use-cases/administration/undo-correction.ts";
import { withdrawHelpline } from "#app/use-cases/administration/withdraw-helpline.ts";
import { perform, type UseCase } from "#app/use-cases/perform.ts";
import { contentProblems } from "#app/use-cases/site/live-problems.ts";
import { listCorrectionsOf, listOpenCorrections } from "#db/queries/safety-corrections.ts";
import { safetyCorrections } from "#db/schema/index.ts";
import { administrator } from "#test/integration/desk/desk-world.ts";
import { openGuideWorld, type GuideWorld } from "#test/integration/guide/guide-world.ts";

const samaritans: EntryPlace = { kind: "helpline", id: "samaritans" };
const shelter: EntryPlace = { kind: "helpline", id: "shelter" };
const under18: EntryPlace = { kind: "safety-text", id: "under-18" };
const other: EntryValue = { contact: "116 124", tel: "116124", sms: null, hours: "at any time", source: "their page" };

/** The content that ships in a folder of its own, to change as an editor would. */
function contentCopy() {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  cpSync("content", folder, { recursive: true });
  return {
    folder,
    change(file: string, from: string, to: string) {
      const path = join(folder, file);
      const before = readFileSync(path, "utf8");
      if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(path, before.replace(from, to));
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

/** Does an act as the administrator, from the page as it stands, on a site in this mode. */
async function act<Input, Refusal>(
  world: GuideWorld,
  useCase: UseCase<Input & { place: EntryPlace; seen: string; by: string }, null, Refusal>,
  place: EntryPlace,
  more: Input,
  mode: "demonstration" | "live" = "demonstration",
) {
  const services = world.services();
  const shown = findEntry(services.safetyWords.newest(), place);
  if (shown === null) throw new Error("There is no such entry");
  const open = (await listOpenCorrections(services.db.read)).find(({ place: at }) => at.id === place.id) ?? null;
  const site = { ...services, config: { ...services.config, mode } };
  const result = await perform(site, useCase, { ...more, place, seen: seenOf(open, shown), by: administrator });
  await setImmediate();
  return result;
}

const numberOf = (world: GuideWorld) =>
  world.services().content.region.helplines.find(({ id }) => id === "samaritans")?.contact;

test("a correction ends when its file changes, and does not come back when the file goes back", async () => {
  using copy = contentCopy();
  await using world = await openGuideWorld({ contentDir: copy.folder });
  await act(world, correctSafetyWords, samaritans, { value: other, role: null });
  expect(numberOf(world)).toBe("116 124");
  copy.change("region/helplines.csv", "someone to listen", "somebody to listen"); // not a value that was corrected
  await world.restart();
  expect(numberOf(world)).toBe("116 124");

  copy.change("region/helplines.csv", "116 123,116123", "116 125,116125");
  await world.restart();
  expect(numberOf(world)).toBe("116 125");
  const history = await listCorrectionsOf(world.services().db.read, samaritans);
  expect(history.map(({ ended }) => ended?.why)).toEqual(["file-changed"]);

  copy.change("region/helplines.csv", "116 125,116125", "116 123,116123");
  await world.restart();
  expect(numberOf(world)).toBe("116 123");
});

test("a file's number that was confirmed on a later day is believed over a correction", async () => {
  using copy = contentCopy();
  await using world = await openGuideWorld({ contentDir: copy.folder });
  await act(world, correctSafetyWords, samaritans, { value: other, role: null });
  const stamp = (day: string) => `resources-uk (January 2026),Jo Smith,${day}`;
  const line = /^samaritans.*$/m;
  const path = join(copy.folder, "region/helplines.csv");
  const stampOn = (day: string) =>
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(line, (row) => row.replace(/resources-uk \(January 2026\),.*$/, stamp(day))),
    );
  stampOn("2026-05-05");
  await world.restart();
  expect(numberOf(world)).toBe("116 124");
  world.clock.set("2026-05-08T10:00:00Z");
  stampOn("2026-05-07");
  await world.restart();
  expect(numberOf(world)).toBe("116 123");
});

test("a live start counts what was confirmed on the site within ninety days, and asks for it again after that", async () => {
  await using world = await openGuideWorld();
  const problems = (today: string) =>
    contentProblems(world.services().content, today).filter((line) => /Samaritans|"under-18"/.test(line));
  expect(problems("2026-05-06")).toHaveLength(2);
  await act(world, confirmSafetyWords, samaritans, { role: null });
  await act(world, confirmSafetyWords, under18, { role: "Clinical safety officer" });
  expect(problems("2026-05-06")).toEqual([]);
  await world.restart();
  expect(problems("2026-08-04")).toEqual([]);
  expect(problems("2026-08-05")).toEqual([expect.stringContaining("Samaritans was last confirmed")]);
});

test("a live site never shows a number that nobody has confirmed, or that somebody said is wrong", async () => {
  await using world = await openGuideWorld();
  const shown = () => {
    const showing = { audience: "adult", council: null, live: true, today: "2026-05-06" } as const;
    return linesFor(world.services().content.region, showing).helplines.map(({ id }) => id);
  };
  expect(shown()).toEqual([]);
  await act(world, confirmSafetyWords, shelter, { role: null });
  expect(shown()).toEqual(["shelter"]);
  await act(world, withdrawHelpline, shelter, {});
  expect(shown()).toEqual([]);
});

test("on a live site nobody can go back to a number in sentences, or to words, that nobody has confirmed", async () => {
  await using world = await openGuideWorld();
  await act(world, correctSafetyWords, samaritans, { value: other, role: null });
  await act(world, confirmSafetyWords, under18, { role: "Clinical safety officer" });
  for (const place of [samaritans, under18]) {
    const refused = await act(world, undoCorrection, place, {}, "live");
    expect(refused).toEqual({ ok: false, refusal: { kind: "would-show-unconfirmed" } });
  }
  await act(world, confirmSafetyWords, shelter, { role: null });
  expect(await act(world, undoCorrection, shelter, {}, "live")).toMatchObject({ ok: true });
  expect(await act(world, undoCorrection, samaritans, {})).toMatchObject({ ok: true });
});

test("what was said about a number cannot be rewritten or removed by any code", async () => {
  await using world = await openGuideWorld();
  await act(world, correctSafetyWords, samaritans, { value: other, role: null });
  await act(world, undoCorrection, samaritans, {});
  const { db } = world.services();
  const [row] = await listCorrectionsOf(db.read, samaritans);
  expect(row?.ended?.why).toBe("undone");
  const never = /never (changed|removed)/;
  await expect(world.write((own) => own.update(safetyCorrections).set({ memberName: "Nobody" }))).rejects.toThrow(
    never,
  );
  await expect(world.write((own) => own.delete(safetyCorrections))).rejects.toThrow(never);
});
