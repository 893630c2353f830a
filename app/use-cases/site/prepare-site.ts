import { localDateOf } from "#app/domain/clock/calendar.ts";
import { rotaFaults } from "#app/domain/people/duty-rota.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { laySynonyms } from "#app/use-cases/search/lay-synonyms.ts";
import { addFirstAdministrator } from "#app/use-cases/sign-in/add-first-administrator.ts";
import { findDuty } from "#db/queries/notice-people.ts";
import { contentProblems, databaseProblems } from "./live-problems.ts";
import { LiveRefused } from "./live-refused.ts";
import { loadSamples } from "./load-samples.ts";

/**
 * Makes the site ready to be served, at every start. The demonstration gets its invented people. A live site is refused
 * on anything that is not safe yet, and gets its first administrator; what they can put right on the site is a warning.
 * @throws LiveRefused with every reason at once
 */
export async function prepareSite(services: Services): Promise<void> {
  const { config, content } = services;
  await perform(services, laySynonyms, null);
  if (config.mode === "demonstration") {
    if (content.samples !== null) await perform(services, loadSamples, content.samples);
    return;
  }
  const problems = await problemsOf(services);
  if (problems.length > 0) throw new LiveRefused(problems);
  await perform(services, addFirstAdministrator, null);
  await warnAboutRota(services);
}

async function problemsOf({ content, calendar, clock, config, db }: Services): Promise<string[]> {
  return [
    ...(config.clinicalSafetyOfficer === null ? [noSafetyOfficer] : []),
    ...contentProblems(content, localDateOf(clock.now(), calendar)),
    ...(await databaseProblems(db.read)),
  ];
}

const noSafetyOfficer = "CLINICAL_SAFETY_OFFICER is missing: the name of the clinical safety officer";

/** A first start has no coordinators yet, so this stops nothing; administrators see it on the checks page. */
async function warnAboutRota({ db, clock, calendar, log }: Services): Promise<void> {
  const now = clock.now();
  const duty = await findDuty(db.read, now, calendar);
  const faults = rotaFaults(duty, now, calendar);
  const gaps = faults.filter(({ kind }) => kind === "gap").length;
  if (faults.length > 0) log("duty-rota-warning", { coordinators: duty.holders.length, gaps });
}
