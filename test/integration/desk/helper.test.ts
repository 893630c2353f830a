import { expect, test } from "vitest";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import { ana, openDeskWorld, rashid, type Answer } from "./desk-world.ts";
import type { Page } from "#test/integration/guide/guide-world.ts";

const recordOf = (answer: Answer) => (answer.body as { record: RecordView }).record;

test("what a helper said about reaching someone is marked, and relied on only once the person said it alone", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, card } = await world.refer(son);
  const before = recordOf(await world.open(ana, reference));
  expect(before.saidBy).toBe("Gary Stobbs");
  expect(before.contact.warnings).toContain("Do not leave a voicemail.");
  expect((await world.press(rashid, reference, { intent: "confirm-contact" })).status).toBe(409);

  await world.press(ana, reference, { intent: "confirm-contact" });
  const after = recordOf(await world.open(ana, reference));
  expect(after.saidBy).toBeNull();
  expect(after.contact.warnings).toContain("You may leave a voicemail.");
  expect(after.helper?.rows).toContainEqual({ key: "Name", words: "Gary Stobbs" });
  const { card: kept } = await world.referral(reference);
  expect({ ...kept, contact: { ...kept.contact, checkedWithPerson: false } }).toEqual(card);
  expect((await world.press(ana, reference, { intent: "confirm-contact" })).status).toBe(409);
});

const son: Page[] = [
  { who: "someone-i-care-for" },
  { "their-now": "ok" },
  { "their-age": "adult" },
  { agreed: "yes" },
  { "helper-relation": "son-or-daughter" },
  { "helper-name": "Gary Stobbs", "helper-ways": ["phone"], "helper-phone": "07700 900 111" },
  { "their-practice": "A81001" },
  { "their-own-words": "Mam says she misses the bingo" },
  { "their-needs": ["company"] },
  { "their-called": "Jean", "their-last": "Stobbs" },
  { "their-birth": "5 5 1942" },
  { "their-postcode": "TS18 1HU" },
  { "their-ways": ["phone"], "their-phone": "01632 960 777" },
  { "their-others-see": "nobody", "their-voicemail": "yes", "their-say-who": "yes", "their-times": ["morning"] },
  { "their-easier": ["nothing"] },
];
