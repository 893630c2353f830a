import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { perform } from "#app/use-cases/perform.ts";
import { writeNote } from "#app/use-cases/desk/write-note.ts";
import { ana, rashid } from "#test/integration/desk/desk-world.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";

const canary = "canary-of-a-private-note";

const acts: Record<string, (world: LiveWorld) => Promise<unknown>> = {
  "the person says": (world) => world.ask("Hello"),
  "staff say": (world) => world.say(rashid),
  "staff note": (world) =>
    perform(world.services(), writeNote, {
      memberId: ana,
      reference: world.reference,
      words: canary,
      clientId: randomUUID(),
    }),
  joins: (world) => world.join(rashid),
  leaves: (world) => world.leave(rashid),
  "loses the line": (world) => world.leave(ana, "lost-line"),
};

const numbers = (items: readonly { n: number }[]) => items.map(({ n }) => n);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("property: whatever happens in whatever order or at once, each side's numbers have no gap, and no note reaches the person", async () => {
  await using world = await openLiveWorld();
  await world.here(rashid);
  await world.here(ana);
  const some = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(some, fc.boolean(), async (names, atOnce) => {
      const run = (name: string) => acts[name]?.(world);
      if (atOnce) await Promise.all(names.map(run));
      else for (const name of names) await run(name);
      const [person, staff] = [await world.personItems(), await world.staffItems()];
      expect(numbers(person)).toEqual(upTo(person.length));
      expect(numbers(staff)).toEqual(upTo(staff.length));
      const notes = staff.filter(({ kind }) => kind === "note").length;
      expect(staff.length - notes).toBe(person.length);
      expect(JSON.stringify(person)).not.toContain(canary);
    }),
    { numRuns: 25 },
  );
  expect(JSON.stringify(await world.staffItems())).toContain(canary);
});
