import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as holdsPage from "#app/routes/desk.$reference_.holds/route.tsx";
import * as keepPage from "#app/routes/desk.$reference_.keeping/route.tsx";
import * as duePage from "#app/routes/desk.keeping/route.tsx";
import * as erasePage from "#app/routes/desk.$reference_.erase/route.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { recordRead } from "#app/use-cases/desk/record-read.ts";
import { listReaders } from "#db/queries/record-readers.ts";
import { ana, duty, lead, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { openRightsWorld, type RightsWorld } from "./rights-world.ts";

const later: [string, string][] = [
  ["reviewOn-day", "1"],
  ["reviewOn-month", "12"],
  ["reviewOn-year", "2026"],
];

async function hold(given: RightsWorld, as: string, kind: string) {
  const form: [string, string][] = [
    ["intent", "place"],
    ["kind", kind],
    ["why", "canary-why"],
    ["clientId", randomUUID()],
  ];
  return given.world.sendTo(as, holdsPage.action, [...form, ...later], { reference: given.person.reference });
}

async function holds(given: RightsWorld, as: string) {
  const page = await given.world.sendTo(as, holdsPage.loader, [], { reference: given.person.reference });
  return { status: page.status, all: (page.body as { holds?: { id: string; why: string }[] } | null)?.holds ?? [] };
}

test("a lead places a hold and ends it with a reason; it shows on the record, and nobody else of the team can", async () => {
  await using given = await openRightsWorld();
  const { reference } = given.person;
  expect((await hold(given, rashid, "legal")).status).toBe(404);
  expect((await hold(given, neighbour, "legal")).status).toBe(404);
  expect((await hold(given, lead, "legal")).status).toBe(302);
  expect((await given.world.open(rashid, reference)).body).toMatchObject({
    record: { holds: { standing: ["legal"], mayHold: false } },
  });
  const [one] = (await holds(given, lead)).all;
  expect(one?.why).toBe("canary-why");
  const end: [string, string][] = [
    ["intent", "end"],
    ["id", one?.id ?? ""],
    ["end", "The court is done."],
  ];
  const empty = await given.world.sendTo(lead, holdsPage.action, [...end.slice(0, 2), ["end", ""]], { reference });
  expect(empty.status).toBe(422);
  expect((await given.world.sendTo(lead, holdsPage.action, end, { reference })).status).toBe(302);
  expect((await given.world.sendTo(lead, holdsPage.action, end, { reference })).status).toBe(409);
  expect((await given.world.open(lead, reference)).body).toMatchObject({ record: { holds: { standing: [] } } });
});

test("while a hold for somebody's safety stands, the person is not told of the safeguarding lead's looks; afterwards they are", async () => {
  await using given = await openRightsWorld();
  const guard = await given.world.addMember("Gwen Guard", [["safeguarding-lead", "stockton"]]);
  const { reference } = given.person;
  await given.world.write(async (tx) =>
    tx.run(`UPDATE referrals SET flagged_at = 1, flags = '["afraid"]', risk = 'high'`),
  );
  expect((await perform(given.services(), recordRead, { memberId: guard, reference })).ok).toBe(true);
  const told = async () =>
    (await listReaders(given.services().db.read, given.referral.id)).map(({ memberId }) => memberId);
  expect(await told()).toContain(guard);
  expect((await hold(given, guard, "safeguarding")).status).toBe(302);
  expect(await told()).not.toContain(guard);
  const [one] = (await holds(given, guard)).all;
  const end: [string, string][] = [
    ["intent", "end"],
    ["id", one?.id ?? ""],
    ["end", "They are safe."],
  ];
  await given.world.sendTo(guard, holdsPage.action, end, { reference });
  expect(await told()).toContain(guard);
});

test("eight years after closing a record waits for a decision; it is kept until a day with a reason, or erased, and never by a clock", async () => {
  await using given = await openRightsWorld();
  const { reference } = given.person;
  await given.close();
  expect(given.row()?.reviewKeepingOn).toBe("2034-05-06");
  const due = async (as: string) =>
    (await given.world.see(as, duePage.loader)).body as { due?: { reference: string }[] };
  expect((await due(lead)).due).toEqual([]);
  given.world.clock.set("2034-05-07T10:00:00Z");
  expect((await due(lead)).due).toMatchObject([{ reference }]);
  expect((await due(duty)).due).toMatchObject([{ reference }]);
  expect((await given.world.see(ana, duePage.loader)).status).toBe(404);
  expect(given.row()?.erasedAt).toBeNull();

  const keep: [string, string][] = [
    ["decision", "keep"],
    ["until-day", "1"],
    ["until-month", "6"],
    ["until-year", "2036"],
  ];
  const send = (form: [string, string][]) => given.world.sendTo(lead, keepPage.action, form, { reference });
  expect((await send([...keep, ["why", ""], ["clientId", randomUUID()]])).status).toBe(422);
  expect((await send([...keep, ["why", "An inquiry"], ["clientId", randomUUID()]])).status).toBe(302);
  expect(given.row()?.reviewKeepingOn).toBe("2036-06-01");
  expect((await due(lead)).due).toEqual([]);
  expect(
    (
      await send([
        ["decision", "erase"],
        ["clientId", randomUUID()],
      ])
    ).status,
  ).toBe(409); // its time is not over

  given.world.clock.set("2036-06-02T10:00:00Z");
  const form: [string, string][] = [
    ["decision", "erase"],
    ["clientId", randomUUID()],
  ];
  const erased = await send(form);
  expect(erased.location).toMatch(/^\/receipt\/[A-Z]{12}\?done=erased$/);
  expect((await send(form)).location).toBe(erased.location);
  expect(given.row()?.erasedAt).not.toBeNull();
  expect((await due(lead)).due).toEqual([]);
});

test("a record that is opened again is not counted any more", async () => {
  await using given = await openRightsWorld();
  const { reference, browser } = given.person;
  await given.close();
  await browser.write(reference, "Hello again", randomUUID());
  expect(given.row()).toMatchObject({ state: "queued", reviewKeepingOn: null });
});

test("the page that decides on erasing shows no word of the record, takes a decision once, and leads to the receipt", async () => {
  await using given = await openRightsWorld();
  const { reference } = given.person;
  await given.fill();
  const { id, code } = await given.ask("canary-asked");
  const look = await given.world.sendTo(lead, erasePage.loader, [], { reference });
  expect(JSON.stringify(look.body).match(/canary-[a-z-]+/gu)).toEqual(["canary-asked"]);
  expect((await given.world.sendTo(rashid, erasePage.loader, [], { reference })).status).toBe(404);
  const press = (form: [string, string][]) =>
    given.world.sendTo(lead, erasePage.action, [["id", id], ...form], { reference });
  expect((await press([])).status).toBe(422);
  expect((await press([["decision", "refuse"]])).status).toBe(422);
  expect((await press([["decision", "all"]])).status).toBe(409); // it is open
  await given.close();
  expect((await press([["decision", "all"]])).location).toBe(`/receipt/${code}?done=erased`);
  expect((await press([["decision", "all"]])).location).toBe(`/receipt/${code}?done=erased`);
});
