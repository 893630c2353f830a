import { expect, test } from "vitest";
import { openPerson, ordinaryForms } from "#test/support/guide-person.ts";
import { openProxy, type Cut } from "#test/support/proxy.ts";
import { freePort, startSiteProcess } from "#test/support/site-process.ts";
import { faultsIn, type Acknowledged } from "./kept.ts";
import { tempData } from "./temp-data.ts";

const cuts: Cut[] = [
  { way: "to-site", afterBytes: 40 }, // the site hears half a request and keeps nothing
  { way: "to-site", afterBytes: 300 },
  { way: "to-person", afterBytes: 0 }, // the site keeps it, and the person never hears so
  { way: "to-person", afterBytes: 9 },
];

test("the line breaks in every post of four journeys, each at another place: what is posted again counts once", async () => {
  await using data = await tempData();
  const { dataDir } = data;
  const acknowledged: Acknowledged[] = [];
  {
    const port = await freePort();
    await using proxy = await openProxy(port);
    await using site = await startSiteProcess({ dataDir, env: { PORT: String(port), SITE_URL: proxy.url } });
    for (const cut of cuts) {
      const person = openPerson(proxy.url);
      for (let post = person.next(); post !== null; post = person.next()) {
        proxy.cutNext(cut);
        await expect(person.post(post), `${cut.way} ${cut.afterBytes} ${post.path}`).rejects.toThrow(
          /fetch failed|terminated/,
        );
        expect(await person.post(post), post.path).toMatchObject({ status: 302 });
        acknowledged.push({ conversationId: person.conversationId, post });
      }
    }
    expect(site.output()).toContain(proxy.url);
    expect(proxy.cuts()).toBe(cuts.length * (ordinaryForms.length + 1));
  }
  expect(await faultsIn(dataDir, acknowledged)).toEqual([]);
});
