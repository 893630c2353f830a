import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openPerson, ordinaryForms, type GuidePerson, type Post } from "#test/support/guide-person.ts";
import { startSiteProcess, type SiteProcess } from "#test/support/site-process.ts";
import { faultsIn, type Acknowledged } from "./kept.ts";
import { tempData } from "./temp-data.ts";

const points = ["after-begin", "after-act", "before-commit", "after-commit"];
const acts: [name: string, turn: number][] = [
  ["beginning", -1],
  ["an answer", 4],
  ["sending", ordinaryForms.length - 1],
];

type CutShort = { person: GuidePerson; post: Post };

test.each(acts)("%s: cut short at any point of the act and posted again, it counts once", async (_name, turn) => {
  await using data = await tempData();
  const { dataDir } = data;
  const acknowledged: Acknowledged[] = [];
  let before: CutShort | null = null;
  for (const point of points) {
    await using site = await startSiteProcess({
      dataDir,
      entry: "test/faults/site-that-dies.ts",
      env: { DIE_AT: point },
    });
    if (before !== null) acknowledged.push(await postAgain(before, site));
    before = await dieIn(site, turn);
    expect(await faultsIn(dataDir, acknowledged), point).toEqual([]);
  }
  if (before === null) throw new Error("nothing was cut short");
  await using site = await startSiteProcess({ dataDir });
  acknowledged.push(await postAgain(before, site));
  await site.stop();
  expect(await faultsIn(dataDir, acknowledged)).toEqual([]);
});

async function postAgain({ person, post }: CutShort, site: SiteProcess): Promise<Acknowledged> {
  person.moveTo(site.url);
  expect(await person.post(post)).toMatchObject({ status: 302 });
  return { conversationId: person.conversationId, post };
}

async function dieIn(site: SiteProcess, turn: number): Promise<CutShort> {
  const person = openPerson(site.url);
  if (turn >= 0) await person.walkTo(turn);
  const post = person.next();
  if (post === null) throw new Error("there is nothing to post");
  site.process.kill("SIGUSR2");
  while (!site.output().includes("Armed")) await sleep(5);
  await expect(person.post(post)).rejects.toThrow("fetch failed");
  await site.kill();
  return { person, post };
}
