import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { PersonItem } from "#app/domain/conversation/transcript.ts";
import { sayToPerson } from "#app/use-cases/desk/say-to-person.ts";
import { writeNote } from "#app/use-cases/desk/write-note.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { listPersonMessages } from "#db/queries/entries.ts";
import { findReferralByReference } from "#db/queries/referrals.ts";
import { listPersonItems, listStaffItems } from "#db/queries/transcripts.ts";
import type { PersonLine, StaffLine } from "#test/support/live/open-line.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";
import { patience } from "#test/support/live/patience.ts";

type Deed =
  | { kind: "tab" | "other-tab" | "desk" | "form" | "desk-form" | "note"; repeat: boolean }
  | { kind: "tab-away" | "tab-back" | "desk-catch-up" };

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom(
        "tab" as const,
        "other-tab" as const,
        "desk" as const,
        "form" as const,
        "desk-form" as const,
        "note" as const,
      ),
      repeat: fc.boolean(),
    }),
    fc.record({ kind: fc.constantFrom("tab-away" as const, "tab-back" as const, "desk-catch-up" as const) }),
  ),
  { minLength: 5, maxLength: 25 },
);

test("however forms, two tabs and the desk interleave, everyone reads the same conversation, with script and without", async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.boolean(), async (plan, atOnce) => {
      await using world = await openLiveWorld({ says: 1_000 });
      const play = await openPlay(world);
      if (atOnce) await Promise.all(plan.map((deed) => play.doOne(deed)));
      else for (const deed of plan) await play.doOne(deed);
      await play.goBack();

      const { db } = world.services();
      const { conversationId } = world.person;
      const kept = await listPersonItems(db.read, conversationId, 0, 1_000);
      const all = await listStaffItems(db.read, conversationId, 0, 1_000);
      await vi.waitFor(() => {
        for (const tab of play.tabs()) expect(inOrder(tab.items)).toEqual(kept);
        expect(inOrder(play.desk.items)).toEqual(all);
      }, patience);
      expect(wordsOf(kept)).toEqual((await listPersonMessages(db.read, conversationId)).map(({ words }) => words));
      expect(kept.map(({ n }) => n)).toEqual(kept.map((_, index) => index + 1));
    }),
    { numRuns: 12 },
  );
}, 120_000);

async function openPlay(world: LiveWorld) {
  const { reference, conversationId } = world.person;
  const { memberId } = world.worker;
  const services = world.services();
  const desk: StaffLine = await world.staffLine();
  await desk.catchUp(reference);
  let tab: PersonLine = await world.personLine();
  await tab.catchUp();
  const other = await world.personLine();
  await other.catchUp();
  let told = 0;

  const twice = async (repeat: boolean, send: (words: string, clientId: string) => Promise<unknown>) => {
    const [words, clientId] = [`words ${(told += 1)}`, randomUUID()];
    await send(words, clientId);
    if (repeat) await send(words, clientId);
  };
  const byDeskForm = async (words: string, clientId: string) => {
    const version = (await findReferralByReference(services.db.read, reference))?.version ?? 0;
    const input = { memberId, reference, words, clientId, seen: { version }, personIsThere: true };
    return perform(services, sayToPerson, input);
  };
  const goBack = async () => {
    if (tab.socket.connected) return;
    const items = tab.items;
    tab = await world.personLine();
    tab.items.push(...items);
    await tab.catchUp(tab.last());
  };
  const whileThere = <Value>(say: () => Promise<Value>) => (tab.socket.connected ? say().catch(() => null) : null);

  return {
    desk,
    tabs: () => [tab, other],
    async doOne(deed: Deed): Promise<void> {
      switch (deed.kind) {
        case "tab":
          return twice(deed.repeat, async (words, id) => whileThere(() => tab.say(words, id)));
        case "other-tab":
          return twice(deed.repeat, (words, id) => other.say(words, id));
        case "desk":
          return twice(deed.repeat, (words, id) => desk.say(reference, words, id));
        case "form":
          return twice(deed.repeat, (words, clientId) =>
            perform(services, sayAsPerson, { conversationId, clientId, words }),
          );
        case "desk-form":
          return twice(deed.repeat, byDeskForm);
        case "note":
          return twice(deed.repeat, (words, clientId) =>
            perform(services, writeNote, { memberId, reference, words, clientId }),
          );
        case "tab-away":
          return tab.close();
        case "tab-back":
          return goBack();
        case "desk-catch-up":
          return void (await desk.catchUp(reference, desk.last()));
      }
    },
    goBack,
  };
}

/** As a page does: what it has already is not taken again. */
function inOrder<Item extends { n: number }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.n, item])).values()].toSorted((a, b) => a.n - b.n);
}

function wordsOf(items: readonly PersonItem[]): string[] {
  return items.flatMap((item) => (item.kind === "message" ? item.words : []));
}
