import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openLines } from "./live/open-lines.ts";
import { openPersonTalker, openStaffTalker, type Talker } from "./live/open-talker.ts";
import { startLiveSite } from "./live/start-live-site.ts";
import { tempData } from "./temp-data.ts";

const hour = 3_600_000;

/** A person with two devices, one of which is a day ahead, and a link worker: all in one conversation. */
async function openTalk() {
  await using stack = new AsyncDisposableStack();
  const data = stack.use(await tempData());
  const lines = stack.use(await openLines());
  const site = stack.use(await startLiveSite(lines, data.dataDir, 1));
  const [person] = site.everyone.people;
  const [worker] = site.everyone.desks;
  if (person === undefined || worker === undefined) throw new Error("Nobody is there");
  const phone = openPersonTalker(lines.url, person);
  const tablet = openPersonTalker(lines.url, person, { now: () => Date.now() + 24 * hour, transports: ["polling"] });
  const desk = openStaffTalker(site.url, worker, person.reference);
  for (const tab of [phone, tablet, desk]) stack.defer(() => tab.close());
  await until(() => [phone, tablet, desk].every((tab) => tab.connection() === "caught up"));
  const kept = stack.move();
  return { phone, tablet, desk, lines, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error("It did not become so");
    await sleep(20);
  }
}

const wordsOf = (tab: Talker) => tab.transcript().flatMap(({ words }) => (words === "" ? [] : [words]));

test("whoever was away while others wrote reads all of it in order when the line is back, and nothing twice", async () => {
  await using talk = await openTalk();
  const { phone, tablet, desk, lines } = talk;
  lines.cut();
  const said = [1, 2, 3, 4, 5].map((n) => `From the desk, ${n}`);
  for (const words of said) desk.write(words);
  await until(() => [phone, tablet, desk].every((tab) => wordsOf(tab).length === 5));
  expect([phone, tablet, desk].map(wordsOf)).toEqual([said, said, said]);
});

test("a line that goes dead without a word is noticed when the tab comes back, and what was written meanwhile goes once", async () => {
  await using talk = await openTalk();
  const { phone, tablet, desk, lines } = talk;
  lines.hold();
  const said = ["One", "Two", "Three"];
  for (const words of said) phone.write(words);
  await sleep(1_500);
  expect(wordsOf(desk)).toEqual([]);
  expect(phone.unsent()).toBe(3);
  lines.cut();
  lines.release();
  phone.wake();
  await until(() => [phone, tablet, desk].every((tab) => wordsOf(tab).length === 3) && phone.unsent() === 0);
  expect([phone, tablet, desk].map(wordsOf)).toEqual([said, said, said]);
});

test("a device whose clock is a day ahead, on long-polling, reads and writes like the others", async () => {
  await using talk = await openTalk();
  const { phone, tablet, desk } = talk;
  for (let n = 0; n < 20; n++) {
    tablet.write(`Tablet ${n}`);
    phone.write(`Phone ${n}`);
  }
  await until(() => [phone, tablet, desk].every((tab) => wordsOf(tab).length === 40));
  expect(wordsOf(tablet)).toEqual(wordsOf(phone));
  expect(wordsOf(desk)).toEqual(wordsOf(phone));
  for (const writer of ["Tablet", "Phone"])
    expect(wordsOf(phone).filter((words) => words.startsWith(writer))).toEqual(
      Array.from({ length: 20 }, (_, n) => `${writer} ${n}`),
    );
});
