import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { whyConferenceFieldsNot } from "#app/domain/conference/conference-fields.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { readConferences } from "#app/publishing/conferences/read-conferences.ts";
import { seedConferences } from "#app/use-cases/site/seed-conferences.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { listStories } from "#db/queries/conference/stories.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";

const folders = ["content/conferences", "content/library/samples"] as const;
const read = (given: { topics: readonly { id: string }[] }) =>
  readConferences(folders[0], { ...given, samples: folders[1] });

test("the demonstration's conference is loaded once, says what the article tells, and is marked as a sample", async () => {
  await using world = await openGuideWorld();
  const services = world.services();
  await seedConferences(services, read);
  await seedConferences(services, read);
  expect(world.count("conferences")).toBe(1);
  const viewer = publicViewer(services.clock.now());
  const found = await findConference(services.db.read, viewer, "2019");
  expect(found).toMatchObject({ sample: true, visibility: "public", startsOn: "2019-03-20" });
  expect(found?.supporters.map(({ name }) => name)).toEqual([
    "NHS England",
    "The National Lottery Community Fund",
    "VONNE",
  ]);
  const lines = await listProgramme(services.db.read, viewer, "2019");
  expect(lines.filter(({ track }) => track === "Five local projects")).toHaveLength(5);
  expect(lines.filter(({ cancelled }) => cancelled)).toHaveLength(1);
  const told = await listStories(services.db.read, { viewer, today: "2026-05-06" });
  expect(told).toHaveLength(5);
  const places = new Set(services.content.vocabulary.places.map(({ id }) => id));
  for (const { sample, project, session, place } of told) {
    expect(sample && project.startsWith("Sample ")).toBe(true);
    expect(session?.title).toMatch(/^Local story/);
    expect(places.has(place)).toBe(true);
  }
  const unmarked = services.db.read.all(sql`SELECT id FROM speakers WHERE sample = 0 OR email <> ''`);
  expect(unmarked).toEqual([]);
});

test("every sample conference could have been typed into the form", async () => {
  await using world = await openGuideWorld();
  const conferences = await read({ topics: world.services().content.vocabulary.topics });
  expect(conferences.length).toBeGreaterThan(0);
  for (const { fields, sessions } of conferences)
    expect(
      whyConferenceFieldsNot(
        fields,
        sessions.map(({ day }) => day),
      ),
    ).toEqual([]);
});

test("a conference that names a topic or a deck that nothing explains is refused with file and line", async () => {
  const refusal = readConferences(folders[0], { topics: [], samples: "content/nowhere" });
  await expect(refusal).rejects.toThrow(/2019\.yaml:\d+: themes: loneliness is not in topics\.yaml/);
  await expect(refusal).rejects.toThrow(/coast-walkers-deck is not in content\/library\/samples/);
});
