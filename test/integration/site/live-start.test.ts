import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentProblems, databaseProblems } from "#app/use-cases/site/live-problems.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { updateMember } from "#db/queries/members.ts";
import { findMemberByMail } from "#db/queries/members.ts";
import type { Services } from "#app/services.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";

test("a live site names everything it lacks at once: samples, numbers, the safety officer, and a team's cover", async () => {
  await using world = await openGuideWorld();
  await world.write((db) => updateMember(db, "rashid-khan", { active: false }));
  const demonstration = world.services();
  const config = { ...demonstration.config, mode: "live", clinicalSafetyOfficer: null } as const;
  const live: Services = { ...demonstration, config };
  const refused = await prepareSite(live).catch((error: unknown) => error as Error & { problems: string[] });
  if (!refused) throw new Error("The live site started on samples");
  const expected = [
    "CLINICAL_SAFETY_OFFICER is missing",
    "The number of Samaritans has not been confirmed",
    "safeguarding number for children is missing",
    "invented people and teams from the demonstration",
    "Sample Stockton link workers has no named person who covers flags",
  ];
  for (const words of expected) expect(refused.message).toContain(words);
  expect(refused.problems).toHaveLength(refused.message.split("\n").length - 1);
});

test("a first live start needs no team: it gets its administrator, and a warning about the rota", async () => {
  await using world = await openGuideWorld({ samples: false });
  const empty = world.services();
  const today = "2026-05-06";
  const checked = (line: object) => ({ ...line, confirmed: { by: "Jo Smith", on: today } });
  const region = {
    ...empty.content.region,
    helplines: empty.content.region.helplines.map(checked),
    councils: empty.content.region.councils.map((council) => {
      const line = checked(council.adultSafeguarding ?? {});
      return { ...council, adultSafeguarding: line, childrenSafeguarding: line };
    }),
  } as Services["content"]["region"];
  const agreed = { by: "Jo Smith", role: "Clinical safety officer", on: today };
  const texts = Object.values(empty.content.safetyTexts).map((text) => [text.id, { ...text, agreed }]);
  const safetyTexts = Object.fromEntries(texts) as Services["content"]["safetyTexts"];
  const logged: string[] = [];
  const firstAdministrator = { name: "Jo Smith", mail: "jo@example.org" };
  const live: Services = {
    ...empty,
    config: { ...empty.config, mode: "live", clinicalSafetyOfficer: "Dr Lee", firstAdministrator },
    content: { ...empty.content, region, safetyTexts, samples: null },
    log: (event) => void logged.push(event),
  };
  expect(contentProblems(live.content, today)).toEqual([]);
  expect(await databaseProblems(live.db.read)).toEqual([]);
  await prepareSite(live);
  await prepareSite(live);
  expect(await findMemberByMail(live.db.read, "jo@example.org")).toMatchObject({ name: "Jo Smith", sample: false });
  expect(logged).toEqual(["duty-rota-warning", "duty-rota-warning"]);
});

test("npm run start:live lists configuration and content together, and makes no data folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "live-"));
  const dataDir = join(folder, "data");
  try {
    const env = { PATH: process.env["PATH"], DATA_DIR: dataDir, SITE_URL: "http://example.org" };
    const { status, stderr } = spawnSync(process.execPath, ["server.ts", "--live"], {
      env: { ...env, NODE_ENV: "test" as const },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("SITE_SECRET is missing");
    expect(stderr).toContain("SITE_URL must begin with https://");
    expect(stderr).toContain("The number of Childline has not been confirmed");
    expect(existsSync(dataDir)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
