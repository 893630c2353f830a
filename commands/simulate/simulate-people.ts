import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#app/config.ts";
import type { Services } from "#app/services.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { openServices } from "#server";
import { countOutcome, type Outcome } from "./count-outcome.ts";
import { drivePerson, type Journey } from "./drive-person.ts";
import { makeDice } from "./make-dice.ts";
import { seededIds } from "./seeded-ids.ts";

export type Simulated = { people: number; seed: number } & Outcome;

const begins = Date.parse("2026-11-18T09:00:00Z"); // a Wednesday morning
const betweenPeopleMs = 5 * 60_000;
const atOnce = 16;

/**
 * Sends N invented people through the guide on a temporary database with the sample teams. The clock and every id are
 * given by the seed, so the same seed always gives the same numbers.
 */
export async function simulatePeople(people: number, seed: number): Promise<Simulated> {
  const dataDir = await mkdtemp(join(tmpdir(), "simulate-"));
  const clock = { at: begins, now: () => new Date(clock.at) };
  const config = readConfig({ DATA_DIR: dataDir });
  try {
    const services = await openServices(config, { clock, ids: seededIds(makeDice(seed)), log: () => undefined });
    try {
      await prepareSite(services);
      const journeys = await driveAll(services, people, seed, () => (clock.at += betweenPeopleMs));
      return { people, seed, ...(await countOutcome(services, journeys)) };
    } finally {
      await services.db.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Several at a time, so that they meet in the same transactions and race for the same places. */
async function driveAll(services: Services, people: number, seed: number, timePasses: () => void): Promise<Journey[]> {
  const journeys: Journey[] = [];
  let next = 0;
  const lane = async () => {
    while (next < people) {
      const place = next++;
      timePasses();
      journeys[place] = await drivePerson(services, makeDice(seed * 1_000_003 + place));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, people) }, lane));
  return journeys;
}
