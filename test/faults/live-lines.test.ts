import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { leaveFiles, leaveRoom } from "./leave-room.ts";
import { tabsOf, type Group } from "./live/groups.ts";
import { openLines, type Lines } from "./live/open-lines.ts";
import { openPersonTalker, openStaffTalker, type Talker } from "./live/open-talker.ts";
import { askFigures } from "./live/site-figures.ts";
import { startLiveSite, type LiveSite } from "./live/start-live-site.ts";
import { transcriptFaults, type Written } from "./live/transcript-faults.ts";
import { cutEvery, standStill } from "./live/troubles.ts";
import { tempData } from "./temp-data.ts";

const hour = 3_600_000;
const patience = { timeout: 60_000, interval: 20 };
const people = 6; // one for each test

// One site for all of them, each with a conversation of its own; at the end all are compared with what it kept.
const stack = new AsyncDisposableStack();
let lines: Lines;
let site: LiveSite;
let dataDir = "";
const groups: Group[] = [];
const written: Written[] = [];

beforeAll(async () => {
  ({ dataDir } = stack.use(await tempData()));
  lines = stack.use(await openLines());
  site = stack.use(await startLiveSite(lines, dataDir, people));
});

afterAll(() => stack.disposeAsync());

/** A person with two devices, one of which is a day ahead and on long-polling, and a link worker: all in one conversation. */
async function openTalk() {
  const person = site.everyone.people[groups.length];
  const [worker] = site.everyone.desks;
  if (person === undefined || worker === undefined) throw new Error("Nobody is there");
  const phone = openPersonTalker(lines.url, person);
  const tablet = openPersonTalker(lines.url, person, { now: () => Date.now() + 24 * hour, transports: ["polling"] });
  const desk = openStaffTalker(lines.url, worker, person.reference);
  const group: Group = { person, tabs: [phone, tablet], desk };
  for (const tab of tabsOf([group])) stack.defer(() => tab.close());
  groups.push(group);
  await vi.waitFor(() => expect(statesOf([phone, tablet, desk])).toEqual(["caught up"]), patience);
  const write = (writer: "phone" | "tablet" | "desk", words: string) => {
    written.push({ conversationId: person.conversationId, writer, words });
    ({ phone, tablet, desk })[writer].write(words);
  };
  const everyoneReads = (words: readonly string[]) =>
    vi.waitFor(() => expect([phone, tablet, desk].map(wordsOf)).toEqual([words, words, words]), patience);
  return { person, phone, tablet, desk, write, everyoneReads };
}

const statesOf = (tabs: readonly Talker[]) => [...new Set(tabs.map((tab) => tab.connection()))];

const wordsOf = (tab: Talker) => tab.transcript().flatMap(({ words }) => (words === "" ? [] : [words]));

test("whoever was away while others wrote reads all of it in order when the line is back, and nothing twice", async () => {
  const { phone, tablet, desk, write, everyoneReads } = await openTalk();
  lines.cut();
  const said = [1, 2, 3, 4, 5].map((n) => `From the desk, ${n}`);
  for (const words of said) write("desk", words);
  await everyoneReads(said);
  expect([phone.unsent(), tablet.unsent(), desk.unsent()]).toEqual([0, 0, 0]);
});

test("a line that goes dead without a word is noticed when the tab comes back, and what was written meanwhile goes once", async () => {
  const { phone, desk, write, everyoneReads } = await openTalk();
  lines.hold();
  const said = ["One", "Two", "Three"];
  for (const words of said) write("phone", words);
  await sleep(500);
  expect(wordsOf(desk)).toEqual([]);
  expect(phone.unsent()).toBe(3);
  lines.cut();
  lines.release();
  phone.wake();
  await everyoneReads(said);
  await vi.waitFor(() => expect(phone.unsent()).toBe(0), patience);
});

test("a device whose clock is a day ahead, on long-polling, reads and writes like the others", async () => {
  const { phone, tablet, desk, write } = await openTalk();
  for (let n = 0; n < 20; n++) for (const writer of ["tablet", "phone"] as const) write(writer, `${writer} ${n}`);
  await vi.waitFor(
    () => expect([phone, tablet, desk].map((tab) => wordsOf(tab).length)).toEqual([40, 40, 40]),
    patience,
  );
  expect(wordsOf(tablet)).toEqual(wordsOf(phone));
  expect(wordsOf(desk)).toEqual(wordsOf(phone));
});

test("lines are cut again and again and the site stands still, while both sides write: all of it is there once", async () => {
  const { phone, tablet, desk, write } = await openTalk();
  const over = new AbortController();
  const troubles = [cutEvery(200, 500, 3), standStill(600, 800)];
  const troubled = troubles.map((trouble) => trouble({ lines, site, groups, others: site.everyone }, over.signal));
  for (let n = 0; n < 20; n++) {
    write("phone", `phone ${n}`);
    write("tablet", `tablet ${n}`);
    desk.sendAgain();
    if (desk.unsent() + desk.handedBack() === 0) write("desk", `desk ${n}`);
    await sleep(100);
  }
  over.abort();
  await Promise.all(troubled);
  const tabs = [phone, tablet, desk];
  await vi.waitFor(() => {
    desk.sendAgain();
    expect(tabs.map((tab) => tab.unsent() + tab.handedBack())).toEqual([0, 0, 0]);
    expect(new Set(tabs.map((tab) => wordsOf(tab).join("\n"))).size).toBe(1);
  }, patience);
});

test("with no room on the disk nothing is said to be kept, and with room again it is sent once, without a restart", async () => {
  const { phone, tablet, desk, write, everyoneReads } = await openTalk();
  leaveRoom(site, 1);
  const said = ["One", "Two", "Three"];
  for (const words of said) write("phone", words);
  await vi.waitFor(() => expect(phone.states()).toEqual(["late", "late", "late"]), patience);
  expect([wordsOf(tablet), wordsOf(desk)]).toEqual([[], []]);
  leaveRoom(site, "unlimited");
  await everyoneReads(said);
});

test("when the site can open no line more, those that are open go on, and the others come in once it can", async () => {
  const { person, write, everyoneReads } = await openTalk();
  using agent = Object.assign(new Agent({ keepAlive: true, maxSockets: 1 }), {
    [Symbol.dispose]: () => agent.destroy(),
  });
  expect(await statusOf(`${lines.url}/healthz`, agent)).toBe(200);
  const moreFiles = leaveFiles(site, (await askFigures(site)).files + 1);
  const late = Array.from({ length: 5 }, () => openPersonTalker(lines.url, person));
  for (const tab of late) stack.defer(() => tab.close());
  await vi.waitFor(() => expect(statesOf(late)).toContain("waiting for the line"), patience);
  write("phone", "We go on");
  await everyoneReads(["We go on"]);
  expect(await statusOf(`${lines.url}/healthz`, agent)).toBe(200);
  moreFiles();
  await vi.waitFor(() => expect(statesOf(late)).toEqual(["caught up"]), patience);
  expect(late.map(wordsOf)).toEqual(late.map(() => ["We go on"]));
});

test("after all of this the site stops in order, and has kept what every page shows, once and in each writer's order", async () => {
  expect(await site.stop()).toEqual({ code: 0, signal: null });
  expect(written.length).toBeGreaterThan(90);
  expect(await transcriptFaults(dataDir, groups, written)).toEqual([]);
});

/** Over the one line that the agent keeps open. */
async function statusOf(url: string, agent: Agent): Promise<number | undefined> {
  const [answer] = (await once(get(url, { agent }), "response")) as [IncomingMessage];
  answer.resume();
  await once(answer, "end");
  return answer.statusCode;
}
