import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import * as keepPage from "#app/routes/conferences.$id_.keep_.decks/route.tsx";
import * as publishPage from "#app/routes/conferences.$id_.keep_.decks_.publish/route.tsx";
import * as slidesPage from "#app/routes/conferences.$id_.sessions.$number_.slides/route.tsx";
import * as packPage from "#app/routes/conferences.$id_.pack/route.ts";
import { folderNames } from "#app/routes/conferences.$id_.pack/folder-names.ts";
import * as networkPage from "#app/routes/network._index/route.tsx";
import * as speakPage from "#app/routes/speak.$token/route.tsx";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { jobKinds } from "#app/jobs/job-kinds.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { findStanding } from "#db/queries/library/find-resource.ts";
import { unzip } from "#test/integration/publishing/sample-pack.ts";
import { openDeckWorld, type DeckWorld } from "./deck-world.ts";

type Answer = { status: number; location: string | null; headers: Headers; body: Record<string, unknown> };
type Call = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

async function call(
  route: Call,
  context: AppLoadContext,
  given: { params: Record<string, string>; path?: string; form?: FormData | URLSearchParams },
): Promise<Answer> {
  const sent = given.form === undefined ? {} : { method: "POST", body: given.form };
  const request = new Request(`http://127.0.0.1:3000${given.path ?? "/"}`, sent);
  let value: unknown;
  try {
    value = await route({ request, params: given.params, context });
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    value = thrown;
  }
  if (value instanceof Response)
    return { status: value.status, location: value.headers.get("location"), headers: value.headers, body: {} };
  const wrapped = value as { type?: string; data?: Record<string, unknown>; init?: ResponseInit | null };
  if (wrapped.type === "DataWithResponseInit")
    return {
      status: wrapped.init?.status ?? 200,
      location: null,
      headers: new Headers(wrapped.init?.headers),
      body: wrapped.data ?? {},
    };
  return { status: 200, location: null, headers: new Headers(), body: value as Record<string, unknown> };
}

const spring = { id: "spring" };

function formOf(fields: Record<string, string>, files: string[] = []): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const name of files) form.append("files", new File([`Words of ${name}`], name));
  return form;
}

/** The words of the newest mail to an address, after everything that is due was done. */
async function mailedTo(world: DeckWorld, mail: string): Promise<string[]> {
  await makeRunner(world.services(), jobKinds).drain();
  const mails = await listDemoMails(world.services().db.read);
  return mails.filter(({ toMail }) => toMail === mail).map(({ body }) => body);
}

const tokenIn = (body: string | undefined) => /\/speak\/([\w-]{43})/.exec(body ?? "")?.[1] ?? "";

test("files dropped together become decks of the sessions that their names speak of; what fits two waits for a choice", async () => {
  await using world = await openDeckWorld();
  const fay = world.contextOf("fay");
  const form = formOf({ intent: "drop" }, [
    "Session 1.txt",
    "Pat Speaker2.txt",
    "Speaker1 and Speaker3.txt",
    "Holiday.txt",
  ]);
  const dropped = await call(keepPage.action, fay, { params: spring, form });
  expect(dropped.location).toBe("/conferences/spring/keep/decks?done=dropped&added=4&newer=0");
  const decks = await world.listDecks();
  expect(decks.map(({ deck }) => deck.sessionId)).toEqual(["s1", "s2", null, null]);
  const list = await call(keepPage.loader, fay, { params: spring });
  const lines = list.body["lines"] as { number: number; fits: string[]; state: string }[];
  expect(lines.map(({ fits }) => fits)).toEqual([[], [], ["s1", "s3"], []]);
  const place = new URLSearchParams({ intent: "place", number: String(lines[2]?.number), session: "s3" });
  expect((await call(keepPage.action, fay, { params: spring, form: place })).location).toContain("done=placed");
  const again = formOf({ intent: "drop" }, ["Session 1.txt"]);
  const newer = await call(keepPage.action, fay, { params: spring, form: again });
  expect(newer.location).toContain("added=0&newer=1"); // never a twin
  expect((await world.listDecks())[0]?.versions).toHaveLength(2);
});

test("nobody but a facilitator opens the list of slides, drops a file or publishes", async () => {
  await using world = await openDeckWorld();
  for (const who of ["mel", null])
    for (const page of [keepPage, publishPage]) {
      const answers = [
        await call(page.loader, world.contextOf(who), { params: spring }),
        await call(page.action, world.contextOf(who), { params: spring, form: formOf({ intent: "drop" }, ["a.txt"]) }),
      ];
      for (const { status } of answers) expect(status).toBe(who === null ? 302 : 404);
    }
  expect(world.count("decks")).toBe(0);
  expect(world.count("stored_files")).toBe(0);
});

test("what is published from the list needs a tick for what nobody has looked through, and a moment that comes", async () => {
  await using world = await openDeckWorld();
  const number = await world.dropDeck("s1", "Talk.pptx");
  const fay = world.contextOf("fay");
  const form = (fields: Record<string, string>) => new URLSearchParams({ seen: `${number} 1`, ...fields });
  const unticked = await call(publishPage.action, fay, { params: spring, form: form({ wanted: "now" }) });
  expect(unticked).toMatchObject({
    status: 422,
    body: { errors: { nobody: expect.stringContaining("Tick this") as string } },
  });
  const past = { nobody: "yes", wanted: "at", "day-day": "5", "day-month": "5", "day-year": "2026", time: "9:00" };
  expect((await call(publishPage.action, fay, { params: spring, form: form(past) })).status).toBe(422);
  const done = await call(publishPage.action, fay, { params: spring, form: form({ nobody: "yes", wanted: "now" }) });
  expect(done.location).toContain("public=0&scheduled=0&waiting=1");
});

test("one address for a session's slides: a facilitator adds, its speaker adds and agrees, a stranger is asked for an address and learns nothing", async () => {
  await using world = await openDeckWorld();
  const params = { id: "spring", number: "1" };
  const path = "/conferences/spring/sessions/1/slides";
  const kinds = await Promise.all(
    ["fay", "mel", null].map((who) => call(slidesPage.loader, world.contextOf(who), { params, path })),
  );
  expect(kinds.map(({ body }) => body["kind"])).toEqual(["keeper", "speaker", "stranger"]);
  const brought = await call(slidesPage.action, world.contextOf("mel"), {
    params,
    path,
    form: formOf({ intent: "bring" }, ["mine.txt"]),
  });
  expect(brought.location).toBe(`${path}?done=brought`);
  const ask = (mail: string) =>
    call(slidesPage.action, world.contextOf(null), { params, path, form: new URLSearchParams({ mail }) });
  const known = await ask("P1@example.org");
  const unknown = await ask("nobody@example.org");
  const others = await ask("p2@example.org"); // speaks elsewhere
  expect([unknown.location, others.location]).toEqual([known.location, known.location]);
  expect(await mailedTo(world, "p1@example.org")).toHaveLength(1);
  expect(await mailedTo(world, "p2@example.org")).toHaveLength(0);
  expect(await mailedTo(world, "nobody@example.org")).toHaveLength(0);
});

test("by the link in a mail a speaker brings slides, agrees, replaces and removes them; opening it changes nothing", async () => {
  await using world = await openDeckWorld();
  const keep = (form: FormData) => call(keepPage.action, world.contextOf("fay"), { params: spring, form });
  expect((await keep(formOf({ intent: "mail-all" }))).location).toContain("mails=3");
  const [mail] = await mailedTo(world, "p2@example.org");
  const params = { token: tokenIn(mail) };
  const nobody = world.contextOf(null);
  const send = (fields: Record<string, string>, files: string[] = []) =>
    call(speakPage.action, nobody, { params, form: formOf(fields, files), path: `/speak/${params.token}` });
  const before = world.count("conference_changes");
  const opened = await call(speakPage.loader, nobody, { params });
  expect([opened.status, opened.body["kind"], opened.headers.get("cache-control")]).toEqual([
    200,
    "open",
    "private, no-store",
  ]);
  expect(opened.headers.get("referrer-policy")).toBe("strict-origin");
  expect(world.count("conference_changes")).toBe(before);
  expect(world.filesHold(params.token)).toBe(false); // hashed where it is kept, and sealed in the mailbox of the demonstration
  expect((await send({ intent: "bring" }, ["walks.txt"])).location).toContain("done=brought");
  expect((await send({ intent: "agree", licence: "CC-BY-4.0", name: "Pat" })).status).toBe(422); // not ticked
  expect((await send({ intent: "agree", licence: "CC-BY-4.0", name: "Pat", agree: "yes" })).location).toContain(
    "done=agreed",
  );
  expect((await send({ intent: "bring" }, ["walks.txt"])).location).toContain("done=brought");
  const [deck] = await world.listDecks();
  expect(deck).toMatchObject({ deck: { addedBySpeaker: "p2" }, permission: { how: "by-link", givenName: "Pat" } });
  expect(deck?.versions.map(({ number }) => number)).toEqual([2, 1]);
  const number = deck?.resource.number ?? 0;
  await mailedTo(world, ""); // what came is looked through
  const publish = new URLSearchParams({ seen: `${number} 2`, nobody: "yes", wanted: "now" });
  await call(publishPage.action, world.contextOf("fay"), { params: spring, form: publish });
  const seen = async () => (await findStanding(world.services().db.read, publicViewer(world.clock.now()), number)).kind;
  expect(await seen()).toBe("seen");
  await send({ intent: "remove", number: String(number) });
  expect(await seen()).toBe("unknown");
  const home = await call(networkPage.loader, world.contextOf("fay"), { params: {} });
  expect(home.body["decks"]).toEqual([{ conferenceId: "spring", name: "Spring conference", waiting: 1, toRemove: 1 }]);
});

test("a link that was ended, that ran out, or that nobody sent opens a polite page and does nothing", async () => {
  await using world = await openDeckWorld();
  await call(keepPage.action, world.contextOf("fay"), { params: spring, form: formOf({ intent: "mail-all" }) });
  const [mail] = await mailedTo(world, "p2@example.org");
  const params = { token: tokenIn(mail) };
  const open = () => call(speakPage.loader, world.contextOf(null), { params });
  expect((await open()).status).toBe(200);
  world.clock.set("2026-06-10T00:00:00Z");
  expect(await open()).toMatchObject({ status: 410, body: { kind: "closed", why: "ended" } });
  const agree = formOf({ intent: "agree", licence: "CC-BY-4.0", name: "Pat", agree: "yes", mail: "p2@example.org" });
  expect((await call(speakPage.action, world.contextOf(null), { params, form: agree })).location).toBe(
    "/speak/link?sent",
  );
  expect(world.count("session_permissions")).toBe(0);
  expect(await mailedTo(world, "p2@example.org")).toHaveLength(2); // a new link came, and works for two weeks
  const wrong = await call(speakPage.loader, world.contextOf(null), { params: { token: "a".repeat(43) } });
  expect(wrong).toMatchObject({ status: 410, body: { why: "unknown" } });
});

test("those who have not said are asked once and reminded twice, on working days, and no more once they agree", async () => {
  await using world = await openDeckWorld();
  await world.dropDeck("s1", "One.pptx");
  await world.dropDeck("s2", "Two.pptx");
  const ask = () => call(keepPage.action, world.contextOf("fay"), { params: spring, form: formOf({ intent: "ask" }) });
  expect((await ask()).location).toContain("mails=2&without=0");
  expect((await ask()).location).toContain("mails=0"); // pressed twice: nobody is asked twice
  const [first] = await mailedTo(world, "p2@example.org");
  expect(first).toContain("May we show them to everybody?");
  const runner = makeRunner(world.services(), jobKinds);
  const atNine = async (day: string) => {
    world.clock.set(`2026-05-${day}T08:00:00Z`);
    await runner.plan();
    await runner.drain();
    return (await mailedTo(world, "p2@example.org")).length;
  };
  await runner.plan();
  expect(await atNine("08")).toBe(1);
  expect(await atNine("11")).toBe(2);
  const agree = formOf({ intent: "agree", licence: "CC-BY-4.0", name: "Mel", agree: "yes" });
  await call(slidesPage.action, world.contextOf("mel"), {
    params: { id: "spring", number: "1" },
    path: "/x",
    form: agree,
  });
  const asked = (await mailedTo(world, "p1@example.org")).length;
  expect(await atNine("14")).toBe(3);
  expect(await atNine("19")).toBe(3);
  expect(await atNine("26")).toBe(3);
  expect(await mailedTo(world, "p1@example.org")).toHaveLength(asked);
});

test("a conference's pack has its programme and a folder for each open deck, and nothing that is to come", async () => {
  await using world = await openDeckWorld();
  const [open, later] = [
    await world.dropDeck("s1", "Open.pptx", "openword"),
    await world.dropDeck("s2", "Later.pptx", "laterword"),
  ];
  const fay = world.contextOf("fay");
  for (const session of ["1", "2"]) {
    const agree = formOf({ intent: "agree", licence: "CC-BY-4.0", name: "Pat", agree: "yes" });
    const mail = new URLSearchParams({ mail: `p${session}@example.org` });
    const params = { id: "spring", number: session };
    await call(slidesPage.action, world.contextOf(null), { params, path: "/x", form: mail });
    const [body] = await mailedTo(world, `p${session}@example.org`);
    await call(speakPage.action, world.contextOf(null), { params: { token: tokenIn(body) }, form: agree });
  }
  const publish = (number: number, when: Record<string, string>) =>
    call(publishPage.action, fay, {
      params: spring,
      path: `/x?number=${number}`,
      form: new URLSearchParams({ seen: `${number} 1`, nobody: "yes", ...when }),
    });
  await publish(open, { wanted: "now" });
  await publish(later, { wanted: "at", "day-day": "7", "day-month": "5", "day-year": "2026", time: "16:30" });
  for (const who of [null, "fay"]) {
    const answer = await packPage.loader({
      request: new Request("http://127.0.0.1:3000/x"),
      params: spring,
      context: world.contextOf(who),
    });
    const entries = await unzip(Buffer.from(await answer.arrayBuffer()));
    const everything = [...entries].map(([name, bytes]) => `${name}\n${bytes.toString()}`).join("\n");
    expect(everything).toContain("openword");
    expect(everything).not.toContain("laterword");
    expect(entries.get("programme.html")?.toString()).toContain("Talk about theme2");
    expect(entries.get("programme.csv")?.toString()).toContain("2026-05-06,09:30,10:00");
  }
});

test("folders of a pack are called by time, session and speaker; a second deck of a session is told apart", () => {
  const line = {
    id: "a",
    kind: "session",
    format: "",
    endsMinutes: 600,
    room: null,
    track: "",
    cancelled: false,
  } as const;
  const speakers = [{ id: "p", name: "Pat Smith", role: "", organisation: "" }];
  const lines = [{ ...line, number: 4, title: "Our walks", day: "2026-05-06", startsMinutes: 570, speakers }];
  expect(folderNames([{ session: 4 }, { session: 4 }], lines)).toEqual([
    "09.30 Our walks - Pat Smith",
    "09.30 Our walks - Pat Smith (2)",
  ]);
});
