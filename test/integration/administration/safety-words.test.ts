import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import * as checks from "#app/routes/administration.checks/route.tsx";
import * as list from "#app/routes/administration.safety-words._index/route.tsx";
import * as entryPage from "#app/routes/administration.safety-words.$kind.$id/route.tsx";
import * as helpNow from "#app/routes/help-now/route.tsx";
import { administrator, ana, lead } from "#test/integration/desk/desk-world.ts";
import { openAdminWorld } from "./admin-world.ts";

type World = Awaited<ReturnType<typeof openAdminWorld>>;
type Entry = Awaited<ReturnType<typeof entryPage.loader>>["entry"];

const samaritans = { kind: "helpline", id: "samaritans" };
const domesticAbuse = { kind: "helpline", id: "domestic-abuse" };
const danger = { kind: "safety-text", id: "danger-now" };
const gatesheadAdults = { kind: "adults-line", id: "E08000037" };
const gatesheadChildren = { kind: "childrens-line", id: "E08000037" };

async function entryOf(world: World, params: Record<string, string>): Promise<Entry> {
  return ((await world.send(administrator, entryPage.loader, { params })).body as { entry: Entry }).entry;
}

/** Sends the form of an entry as it stands on the page now, with these boxes filled in. */
async function submit(world: World, params: Record<string, string>, boxes: Record<string, string>, as = administrator) {
  const { seen } = await entryOf(world, params);
  return sendForm(world, params, { seen, ...boxes }, as);
}

async function sendForm(
  world: World,
  params: Record<string, string>,
  boxes: Record<string, string>,
  as = administrator,
) {
  const answer = await world.send(as, entryPage.action, { params, form: Object.entries(boxes) });
  await setImmediate(); // as long as the next request takes to come in
  return answer;
}

const newSamaritans = {
  intent: "correct",
  contact: "116 124",
  tel: "116 124",
  sms: "",
  hours: "at any time",
  source: "their own page",
  checked: "yes",
};

const html = async (world: World) => JSON.stringify((await world.send(ana, helpNow.loader)).body);

test("a corrected helpline stands in every sentence and list at once, in what began before too", async () => {
  await using world = await openAdminWorld();
  expect(await html(world)).toContain("116 123");
  expect(await submit(world, samaritans, newSamaritans)).toMatchObject({
    status: 302,
    location: "/administration/safety-words/helpline/samaritans?done=corrected",
  });
  const after = await html(world);
  expect(after).toContain("116 124");
  expect(after).not.toContain("116 123");
  await world.restart();
  expect(await html(world)).toContain("116 124");
  expect(await world.changes("helpline samaritans")).toEqual(["safety-words-corrected"]);
});

test("a number that cannot be rung is refused with a sentence, and everything typed is kept", async () => {
  await using world = await openAdminWorld();
  for (const tel of ["0191 49", "12345", "call us", "09061 234567", "116 12"]) {
    const refused = await submit(world, samaritans, { ...newSamaritans, contact: tel, tel });
    expect(refused, tel).toMatchObject({
      status: 422,
      body: { typed: { tel: [tel] }, errors: { tel: expect.stringContaining("not a number that can be rung") } },
    });
  }
  const other = await submit(world, samaritans, { ...newSamaritans, contact: "116 123" });
  expect(other.body).toMatchObject({ errors: { contact: expect.stringContaining("Make them the same") } });
  const unchecked = await submit(world, samaritans, { ...newSamaritans, checked: "" });
  expect(unchecked.body).toMatchObject({ errors: { checked: "Check the number first, then tick this box." } });
  expect(await html(world)).toContain("116 123");
});

test("a number for adults can never be put where a child looks", async () => {
  await using world = await openAdminWorld();
  const line = { intent: "correct", outOfHoursPhone: "", source: "the council's page", checked: "yes" };
  const adults = "0191 433 7033";
  for (const phone of [adults, "0808 2000 247"]) {
    const refused = await submit(world, gatesheadChildren, { ...line, phone });
    expect(refused).toMatchObject({ status: 422, body: { errors: { phone: expect.stringContaining("for adults") } } });
  }
  const childline = { ...newSamaritans, contact: adults, tel: adults };
  expect((await submit(world, { kind: "helpline", id: "childline" }, childline)).status).toBe(422);
  expect((await submit(world, gatesheadChildren, { ...line, phone: adults, alsoForChildren: "yes" })).status).toBe(302);
  const { region } = world.services().content;
  const gateshead = region.councils.find(({ code }) => code === gatesheadChildren.id);
  expect(gateshead?.childrenSafeguarding).toMatchObject({ phone: adults, confirmed: { on: "2026-05-06" } });
  expect(gateshead?.adultSafeguarding?.confirmed).toBeNull();
});

test("a confirmation is the signed-in administrator's own, of today, and never made for them", async () => {
  await using world = await openAdminWorld();
  expect((await submit(world, gatesheadAdults, { intent: "confirm" })).status).toBe(422);
  expect((await entryOf(world, gatesheadAdults)).confirmed).toBeNull();
  expect((await submit(world, gatesheadAdults, { intent: "confirm", confirmed: "yes" })).status).toBe(302);
  expect(await entryOf(world, gatesheadAdults)).toMatchObject({
    state: "checked",
    confirmed: { by: "Thomas Wetherell", on: "2026-05-06", role: null, goodUntil: "2026-08-04" },
    history: [{ act: "confirmed", by: "Thomas Wetherell" }],
  });
});

test("ninety days after a confirmation the checks ask for a new one", async () => {
  await using world = await openAdminWorld();
  const stateOn = async (day: string) => {
    world.clock.set(`${day}T10:00:00Z`);
    const { numbers } = (await world.send(administrator, checks.loader)).body as Awaited<
      ReturnType<typeof checks.loader>
    >;
    return numbers.find(({ id, kind }) => id === "samaritans" && kind === "helpline")?.state ?? "checked";
  };
  expect(await stateOn("2026-05-06")).toBe("not-yet-checked");
  await submit(world, samaritans, { intent: "confirm", confirmed: "yes" });
  expect(await stateOn("2026-08-04")).toBe("checked");
  expect(await stateOn("2026-08-05")).toBe("check-again");
});

test("of two administrators at once, the second is told, and a form sent twice is taken once", async () => {
  await using world = await openAdminWorld();
  await world.addMember("Second Administrator", [["administrator", null]]);
  const { seen } = await entryOf(world, samaritans);
  expect((await sendForm(world, samaritans, { seen, ...newSamaritans })).status).toBe(302);
  expect((await sendForm(world, samaritans, { seen, ...newSamaritans })).status).toBe(302);
  const other = { ...newSamaritans, contact: "0191 498 0000", tel: "0191 498 0000" };
  const second = await sendForm(world, samaritans, { seen, ...other });
  expect(second).toMatchObject({
    status: 409,
    body: { typed: { contact: ["0191 498 0000"] }, errors: { form: expect.stringContaining("Somebody else changed") } },
  });
  expect((await entryOf(world, samaritans)).history).toHaveLength(1);
  expect((await sendForm(world, samaritans, { seen, intent: "confirm", confirmed: "yes" })).status).toBe(409);
});

test("undone, what the file says counts again, and the history keeps who said and who undid", async () => {
  await using world = await openAdminWorld();
  await submit(world, samaritans, newSamaritans);
  const undone = await submit(world, samaritans, { intent: "undo" });
  expect(undone.location).toBe("/administration/safety-words/helpline/samaritans?done=undone");
  expect(await html(world)).toContain("116 123");
  const { history, confirmed } = await entryOf(world, samaritans);
  expect(confirmed).toBeNull();
  expect(history).toMatchObject([{ act: "corrected", ended: { why: "undone", byName: "Thomas Wetherell" } }]);
  expect((await submit(world, samaritans, { intent: "undo" })).status).toBe(422);
});

test("a wrong number whose right one is not known is not counted as right any more; one in sentences is corrected", async () => {
  await using world = await openAdminWorld();
  await submit(world, domesticAbuse, { intent: "confirm", confirmed: "yes" });
  expect((await submit(world, domesticAbuse, { intent: "withdraw" })).status).toBe(302);
  expect(await entryOf(world, domesticAbuse)).toMatchObject({ state: "not-yet-checked", withdrawn: true });
  const inWords = await submit(world, samaritans, { intent: "withdraw" });
  expect(inWords).toMatchObject({
    status: 422,
    body: { errors: { form: expect.stringContaining("inside sentences") } },
  });
});

const typedWords = (words: string) => ({
  title: "Get help now",
  words,
  role: "Clinical safety officer",
  checked: "yes",
});

test("words are looked at before they are shown, agreed by name, role and day, and read by everyone at once", async () => {
  await using world = await openAdminWorld();
  const words = "## Call {helpline:emergency} now if:\r\n\r\n- somebody could die\r\n\r\n{text:nobody-reading}";
  const first = await submit(world, danger, { intent: "correct", ...typedWords(words) });
  expect(first.status).toBe(200);
  const { looked } = first.body as { looked: { words: string; card: { html: string } } };
  expect(looked.card.html).toContain('<a href="tel:999">999</a>');
  expect(looked.card.html).toContain("Nobody is reading this yet");
  expect((await entryOf(world, danger)).history).toEqual([]);

  const otherWords = `${words}\r\n\r\nAnd more.`;
  const changed = { intent: "correct", ...typedWords(otherWords), looked: looked.words };
  expect((await submit(world, danger, changed)).status).toBe(200);
  const noRole = { intent: "correct", ...typedWords(words), role: "", looked: looked.words };
  expect(await submit(world, danger, noRole)).toMatchObject({
    status: 422,
    body: { errors: { role: expect.stringContaining("role") } },
  });

  const saved = await submit(world, danger, { intent: "correct", ...typedWords(words), looked: looked.words });
  expect(saved.status).toBe(302);
  const { safetyTexts } = world.services().content;
  expect(safetyTexts["danger-now"]).toMatchObject({
    agreed: { by: "Thomas Wetherell", role: "Clinical safety officer", on: "2026-05-06" },
    html: expect.stringContaining("somebody could die"),
    helplines: ["emergency", "emergency-text"],
  });
  expect(await world.changes("safety-text danger-now")).toEqual(["safety-words-corrected"]);
});

test("typed words keep the rules of the files: no number, no unknown placeholder, no HTML, no foreign link", async () => {
  await using world = await openAdminWorld();
  const faulty: [string, RegExp][] = [
    ["Call 116 123 now.", /Line 1: A number is written in the words/],
    ["Stay safe.\n\nCall {helpline:shout}.", /Line 3: .*may not stand in the words/],
    ["Hello <b>you</b>", /HTML is not used/],
    ["[Look](javascript:alert)", /A link must begin/],
    ["> > > deep", /quote/],
  ];
  for (const [words, sentence] of faulty) {
    const refused = await submit(world, danger, { intent: "preview", title: "Help", words });
    expect(refused, words).toMatchObject({ status: 422, body: { errors: { words: expect.stringMatching(sentence) } } });
  }
  const title = await submit(world, danger, { intent: "preview", title: "Call {helpline:emergency}", words: "Now." });
  expect(title.body).toMatchObject({ errors: { title: expect.stringContaining("cannot be rung from a title") } });
});

test("words are confirmed as they stand, with the role that was said", async () => {
  await using world = await openAdminWorld();
  const agreed = { intent: "confirm", confirmed: "yes", confirmRole: "Clinical safety officer" };
  expect((await submit(world, danger, { ...agreed, confirmRole: "" })).status).toBe(422);
  expect((await submit(world, danger, agreed)).status).toBe(302);
  const { confirmed, value, filedValue } = await entryOf(world, danger);
  expect(confirmed).toMatchObject({ by: "Thomas Wetherell", role: "Clinical safety officer" });
  expect([value !== null, filedValue]).toEqual([true, null]);
});

test("nobody but an administrator changes a number, and a place that is not there is a page that is not there", async () => {
  await using world = await openAdminWorld();
  const { seen } = await entryOf(world, samaritans);
  expect((await sendForm(world, samaritans, { seen, ...newSamaritans }, lead)).status).toBe(404);
  for (const params of [
    { kind: "helpline", id: "nowhere" },
    { kind: "team", id: "samaritans" },
  ]) {
    expect((await world.send(administrator, entryPage.loader, { params })).status).toBe(404);
    expect((await sendForm(world, params, { seen, ...newSamaritans })).status).toBe(404);
  }
  expect(await html(world)).toContain("116 123");
});

test("the list says of each entry whether it is confirmed on the site or in the file", async () => {
  await using world = await openAdminWorld();
  await submit(world, samaritans, newSamaritans);
  const { entries } = (await world.send(administrator, list.loader)).body as Awaited<ReturnType<typeof list.loader>>;
  const { region, safetyTexts } = world.services().content;
  const listed = region.helplines.length + 2 * region.councils.length + Object.keys(safetyTexts).length;
  expect(entries).toHaveLength(listed);
  expect(entries.filter(({ onSite }) => onSite)).toMatchObject([
    { id: "samaritans", said: "116 124", state: "checked" },
  ]);
});
