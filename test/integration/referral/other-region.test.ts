import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findReferral } from "#db/queries/referrals.ts";
import { openGuideWorld, ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { contentCopy } from "#test/unit/publishing/region/content-copy.ts";

/** A made-up island with one council, one PCN and two practices. Everything but this folder stays as it is. */
const island: Record<string, string> = {
  "settings.yaml": `name: Sample Island
networkName: Sample Island Network
language: en
youngestAge: 18
timeZone: Europe/London
officeHours: { days: [mon, tue, wed, thu, fri], opens: "08:00", closes: "16:00" }
boundingBox: { south: 50, north: 51, west: -2, east: -1 }
attribution: [An invented region]
exitTo: { name: The weather, address: "https://www.example.org/" }
hideAfterMinutes: 15
`,
  "councils.csv": "E06000046,Sample Island Council,01632 960 001,,example.org,,,,,,,,\n",
  "pcns.csv": "U00001,Sample Island PCN,Z90001 Z90002,E06000046,50.5,-1.5\n",
  "practices.csv": `Z90001,Sample Harbour Surgery,1 Quay Street,,,,PO30 1AA,01632 960 002,U00001,E06000046,50.5,-1.5
Z90002,Sample Hill Surgery,2 Hill Street,,,,PO30 1AB,01632 960 003,U00001,E06000046,50.6,-1.4
`,
  "practices-outside.csv": "Z90009,Sample Mainland Surgery,Mainland,SO14 1AA,Ask Sample Mainland Surgery\n",
  "postcode-districts.csv": "PO30,50.5,-1.5,E06000046,100,100\n",
  "postcode-sectors.csv": "PO30 1,50.5,-1.5,E06000046,100,100\n",
  "schemes.csv": "",
  "samples/network.yaml": `facilitators: [ada]
administrators: [ada]
dutyWeek: { mon: ada, tue: bo, wed: ada, thu: bo, fri: ada, sat: bo, sun: ada }
withoutTeam: []
`,
  "samples/people.yaml": ["ada", "bo", "cy"]
    .map((id) => `- { id: ${id}, name: Sample ${id}, mail: ${id}@example.org }\n`)
    .join(""),
  "samples/teams.yaml": `- id: island
  name: Sample Island link workers
  about: Sample Island Charity employs these link workers, and Sample Harbour Surgery is where they are based.
  employer: Sample Island Charity
  host: Sample Harbour Surgery
  phone: "01632 960004"
  pcns: [U00001]
  hours: { days: [mon, tue, wed, thu, fri], opens: "08:00", closes: "16:00" }
  sharing: straight
  paused: false
  keepsGpRecordNotes: false
  coverTeams: []
  lead: ada
  cover: bo
  safeguardingLead: bo
  councilTeamFor: E06000046
`,
  "samples/workers.yaml": `- { member: cy, team: island, workingDays: [mon, tue, wed, thu, fri], capacity: 5, languages: [], signsBsl: false, gender: woman, specialisms: [], stepFree: true, homeVisits: true }
`,
};

test("another region is another folder: the site starts on it and a person reaches that region's team", async () => {
  await using content = await contentCopy("content");
  await replaceRegion(content);
  await using world = await openGuideWorld({ contentDir: content.folder });
  expect(world.services().content.region.settings.networkName).toBe("Sample Island Network");

  const there = ordinaryPages({ practice: "Z90002", postcode: "PO30 1AB" });
  const sent = await world.sent(there);
  const referral = await findReferral(world.services().db.read, sent.referralId);
  expect(referral).toMatchObject({ pcnCode: "U00001", teamId: "island", workerId: "cy", state: "assigned" });
  const due = referral?.reviewDueAt ?? new Date(0);
  expect(world.services().calendar.localOf(due)).toEqual({ date: "2026-05-08", minutes: 16 * 60 });

  const outside = await world.walk(await world.begin(), there.slice(0, 3));
  expect(await world.answer(outside, { practice: "Z90009" })).toMatchObject({ value: { at: "outside-region" } });
  const elsewhere = await world.walk(await world.begin(), there.slice(0, 3));
  expect(await world.answer(elsewhere, { practice: "A81001" })).toMatchObject({ refusal: { kind: "invalid" } });
});

/** The heading of each table stays; its rows are the island's. */
async function replaceRegion(content: Awaited<ReturnType<typeof contentCopy>>): Promise<void> {
  for (const [file, text] of Object.entries(island)) {
    const path = `region/${file}`;
    if (!file.endsWith(".csv")) await writeFile(join(content.folder, path), text);
    else await content.edit(path, (before) => `${before.split("\n")[0]}\n${text}`);
  }
}
