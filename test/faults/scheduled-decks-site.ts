import { performance } from "node:perf_hooks";
import { readConfig } from "#app/config.ts";
import type { Services } from "#app/services.ts";
import { recordToldPermission } from "#app/use-cases/conference/give-permission.ts";
import { publishDecks } from "#app/use-cases/conference/publish-decks.ts";
import { perform } from "#app/use-cases/perform.ts";
import { dropDeck } from "#test/support/conference/drop-deck.ts";
import { layConference } from "#test/support/conference/lay-conference.ts";
import { startSite } from "#server";

/**
 * The site itself, its jobs at rest. When DECKS says how many, it has a conference with as many decks, looked through and
 * agreed to, and says for which second they are scheduled: one that leaves time to start again.
 */
const facilitator = "grace-adeyemi";
const decks = Number(process.env["DECKS"] ?? "0");

async function schedule(services: Services): Promise<{ moment: number; numbers: number[] }> {
  const now = services.clock.now();
  const grants = [{ memberId: facilitator, role: "facilitator", scope: null, until: null }] as const;
  const viewer = { memberId: facilitator, grants, spaceIds: [], now };
  const laid = { sessions: decks, at: now, createdBy: facilitator, firstSpeaker: null };
  await services.db.act(async (db) => ({ keep: true, value: await layConference(db, laid) }));
  const leave = { name: "Pat Speaker", licence: "CC-BY-4.0", notesAllowed: false };
  const numbers: number[] = [];
  for (let n = 1; n <= decks; n++) {
    const deck = { viewer, sessionId: `s${n}`, name: `Deck ${n}.pptx`, words: "zqsearched zqhidden" };
    const number = await dropDeck(services, deck);
    const agreed = { viewer, conferenceId: "spring", number, speakerId: `p${n}`, leave, told: "by mail" };
    if (!(await perform(services, recordToldPermission, agreed)).ok) throw new Error("The leave was not taken");
    numbers.push(number);
  }
  const moment = Math.ceil((Date.now() + 2 * performance.now() + 1_000) / 1_000) * 1_000;
  const looked = numbers.map((number) => ({ number, version: 1, findings: 0 }));
  const wanted = { kind: "at", from: new Date(moment) } as const;
  const publish = { viewer, conferenceId: "spring", wanted, which: "ready", looked } as const;
  const published = await perform(services, publishDecks, publish);
  if (!published.ok || published.value.scheduled !== decks) throw new Error("Not every deck was scheduled");
  return { moment, numbers };
}

const site = await startSite(readConfig(process.env), { jobs: false });
if (decks > 0) console.log(`Scheduled: ${JSON.stringify(await schedule(site.services))}`);
console.log(`Ready: ${site.url}`);
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));
