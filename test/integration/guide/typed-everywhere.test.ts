import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { compileFlow } from "#app/publishing/guide/compile-flow.ts";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";
import { openFormPerson, type FormPerson } from "#test/support/form-person.ts";
import { freeTextPlaces, type FreeTextPlace } from "#test/support/guide/free-text-places.ts";
import { readRiskLines, riskKinds, type RiskLine } from "#test/support/guide/risk-lines.ts";
import { cardsAfter, directQuestion, pageAfter, pageSays, wornOutSays } from "#test/support/guide/what-must-come.ts";
import { startSiteProcess } from "#test/support/site-process.ts";
import { realRegionWords } from "#test/unit/publishing/guide/real-region-words.ts";

const lines = await readRiskLines();
const site = await startSiteProcess({ env: { LIMIT_ANSWERS_PER_SESSION_PER_MINUTE: "100000" } });
afterAll(() => site[Symbol.asyncDispose]());

test("there are twenty lines of each kind, or all of the phrase bank that are heard as that kind", () => {
  for (const kind of ["ordinary", "B", "A"] as const) expect(lines[kind], kind).toHaveLength(20);
  for (const kind of ["C", "abuse", "child", "harm"] as const) expect(lines[kind].length, kind).toBeGreaterThan(8);
});

test("every page of the guide with a box for free text is one of the places where they are typed", async () => {
  for (const [flow, door] of [["self-referral", "guide"] as const, ["call-back", "call-back"] as const]) {
    const compiled = compileFlow(await readFlowFolder(`content/guide/${flow}`), await realRegionWords());
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
    const free = Object.values(compiled.compiled.flow.steps)
      .filter(({ fields }) => fields.some(({ kind }) => kind === "text" || kind === "text-long"))
      .map(({ id }) => id);
    const typed = freeTextPlaces.filter((place) => place.door === door).map(({ step }) => step);
    expect(typed.toSorted()).toEqual(free.toSorted());
  }
});

const named = freeTextPlaces.map((place): [string, FreeTextPlace] => [`${place.door}/${place.step}`, place]);

test.each(named)(
  "whatever of them is typed at %s, the right page comes next",
  { timeout: 120_000 },
  async (_n, place) => {
    const person = openFormPerson(site.url);
    await person.begin(place.door);
    for (const [step, boxes] of place.before) await person.answer(place.door, step, boxes);
    for (const kind of riskKinds) {
      const fitting = lines[kind].filter(({ text }) => text.length <= place.mostLetters);
      expect(fitting.length, `lines of kind ${kind} that fit`).toBeGreaterThan(2);
      for (const line of fitting) expect(await type(person, place, line), line.text).toBe(addressAfter(line, place));
      const [last] = fitting.slice(-1);
      if (last) await expectPage(person, place, last);
    }
    await expectOnce(person, place);
  },
);

/** @returns the path of the page that comes, without the place on it. */
function type(person: FormPerson, { door, step, box, others }: FreeTextPlace, { text }: RiskLine): Promise<string> {
  return pathAfter(person, door, step, { ...others, [box]: text });
}

async function pathAfter(
  person: FormPerson,
  ...[door, step, boxes]: Parameters<FormPerson["answer"]>
): Promise<string> {
  return (await person.answer(door, step, boxes)).replace(/#question$/, "");
}

function addressAfter({ heard }: RiskLine, place: FreeTextPlace): string {
  return `/refer/${place.door}/${pageAfter(heard, place)}`;
}

/** The page that came: what it must say, nothing that belongs to another kind, and never the direct question to a helper. */
async function expectPage(person: FormPerson, place: FreeTextPlace, line: RiskLine): Promise<void> {
  const page = pageAfter(line.heard, place);
  const html = await person.get(addressAfter(line, place));
  const says = pageSays[page] ?? (line.kind === "C" ? [wornOutSays[place.by]] : []);
  for (const words of says) expect(html, `${page} after "${line.text}"`).toContain(words);
  if (line.kind === "ordinary") expect(html).not.toContain("That sounds hard");
  if (page === place.comesNext) expect(html, line.text).not.toContain("care-card");
  if (place.by === "helper" || !page.startsWith("heard-")) expect(html, line.text).not.toContain(directQuestion);
}

/** Once a card was seen to, the same words bring it no second time: they lead to the page that comes next. */
async function expectOnce(person: FormPerson, place: FreeTextPlace): Promise<void> {
  const [first, second] = lines.A.filter(
    ({ text, heard }) => text.length <= place.mostLetters && heard.join() === "heard-life-at-risk",
  );
  if (first === undefined || second === undefined) throw new Error("no two lines fit");
  let at = await type(person, place, first);
  const seen = [at];
  for (const boxes of place.by === "helper" ? [{ "their-told": "gp" }] : [{ "thoughts-now": "no" }, {}]) {
    at = await pathAfter(person, place.door, at.split("/").at(-1) ?? "", boxes);
    seen.push(at);
  }
  expect(at, seen.join(" ")).toBe(`/refer/${place.door}/${place.comesNext}`);
  expect(await type(person, place, second)).toBe(at);
  expect(await person.get(at)).not.toContain("care-card");
}

test.each(riskKinds)(
  "whatever of kind %s is written in messages, the right cards come, once in a visit",
  async (kind) => {
    const person = openFormPerson(site.url);
    await person.begin("call-back");
    await person.answer("call-back", "how-are-things", { now: "ok" });
    await person.answer("call-back", "age", { age: "adult" });
    await person.answer("call-back", "ring-me", { called: "Jo", phone: "01632 960101" });
    await person.answer("call-back", "check", {});
    const reference = /\/track\/([a-z]{9})/i.exec(await person.get("/refer/sent"))?.[1] ?? "";
    const shown: string[] = [];
    for (const { text, heard } of lines[kind]) {
      const sent = await person.send(`/track/${reference}`, { "client-id": randomUUID(), words: text });
      expect(sent).toBe(`/track/${reference}?done=said`);
      const html = await person.get(sent);
      const titles = [...html.matchAll(/care-card__heading">.*?<\/span>([^<]*)</g)].map(([, title = ""]) => title);
      const expected = cardsAfter(heard, shown);
      expect(titles, text).toEqual(expected);
      const wornOut = heard.includes("heard-worn-out") && !shown.includes("worn-out") && !shown.includes(talk);
      expect(html.includes(wornOutSays.person), text).toBe(wornOut && !titles.includes(talk));
      expect(html).not.toContain(directQuestion);
      shown.push(...expected, ...(wornOut ? ["worn-out"] : []));
    }
  },
);

const talk = "You can talk to someone now";
