import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startSiteProcess, type SiteProcess } from "#test/support/site-process.ts";
import { tempData } from "./temp-data.ts";

const entry = "test/faults/scheduled-decks-site.ts";
const decks = 4;

type Address = { path: string; isShown: (status: number, text: string) => boolean };
type Look = { path: string; askedAt: number; answeredAt: number; shown: boolean };

/** Everywhere that a deck comes to light for readers: its page, its slide, its session and the search. */
function addressesOf(numbers: readonly number[]): Address[] {
  const answers = (status: number) => status === 200;
  const ofDecks = numbers.flatMap((number, index): Address[] => [
    { path: `/library/${number}`, isShown: answers },
    { path: `/library/${number}/s/1`, isShown: (status, text) => answers(status) || text.includes("zqhidden") },
    {
      path: `/conferences/spring/sessions/${index + 1}`,
      isShown: (_status, text) => text.includes(`/library/${number}/s/1`),
    },
  ]);
  const found = (_status: number, text: string) => text.includes("zqhidden");
  return [...ofDecks, { path: "/search?q=zqsearched", isShown: found }];
}

async function lookAt({ url }: SiteProcess, addresses: readonly Address[]): Promise<Look[]> {
  const looks: Look[] = [];
  for (const { path, isShown } of addresses) {
    const askedAt = Date.now();
    const answer = await fetch(`${url}${path}`, { redirect: "manual" });
    const text = await answer.text();
    looks.push({ path, askedAt, answeredAt: Date.now(), shown: isShown(answer.status, text) });
  }
  return looks;
}

test("killed after decks were scheduled and started again, the site shows none of them before their second and each of them from it on, and search agrees", async () => {
  await using data = await tempData();
  const { dataDir } = data;
  const first = await startSiteProcess({ dataDir, entry, env: { DECKS: String(decks) } });
  const said = /^Scheduled: (.+)$/m.exec(first.output())?.[1] ?? "";
  const { moment, numbers } = JSON.parse(said) as { moment: number; numbers: number[] };
  const addresses = addressesOf(numbers);
  const looks = await lookAt(first, addresses);
  await first.kill();

  await using again = await startSiteProcess({ dataDir, entry });
  const startedAgainAt = Date.now();
  while (Date.now() < moment) {
    looks.push(...(await lookAt(again, addresses)));
    await sleep(Math.min(500, Math.max(0, moment - Date.now())));
  }
  const early = looks.filter(({ answeredAt }) => answeredAt < moment);
  expect(early.filter(({ askedAt }) => askedAt >= startedAgainAt).length).toBeGreaterThan(0);
  expect(early.filter(({ shown }) => shown)).toEqual([]);

  const after = await lookAt(again, addresses);
  expect(after.map(({ path, shown }) => [path, shown])).toEqual(addresses.map(({ path }) => [path, true]));
  expect(numbers).toHaveLength(decks);
});
