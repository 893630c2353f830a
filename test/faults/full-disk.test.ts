import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPerson } from "#test/support/guide-person.ts";
import { startSiteProcess } from "#test/support/site-process.ts";
import { faultsIn, type Acknowledged } from "./kept.ts";
import { leaveRoom } from "./leave-room.ts";
import { tempData } from "./temp-data.ts";

const words = "A few words that must not be lost";

test("with no room left an answer is refused honestly with its words kept; with room again it is taken, without a restart", async () => {
  await using data = await tempData();
  const { dataDir } = data;
  const acknowledged: Acknowledged[] = [];
  const person = openPerson("");
  {
    await using site = await startSiteProcess({ dataDir });
    person.moveTo(site.url);
    await person.walkTo(4);
    leaveRoom(site, statSync(join(dataDir, "site.db-wal")).size);
    const post = person.next();
    if (post === null) throw new Error("there is nothing to post");
    post.form["own-words"] = words;

    const refused = await person.post(post);
    expect(refused.status).toBe(503);
    expect(refused.html).toContain(words);
    expect(refused.html).toContain("We could not save this just now. Your words are still here.");
    expect((await fetch(`${site.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    expect((await person.get("/refer/guide/what-matters")).status).toBe(200);
    const begun = openPerson(site.url);
    const beginning = begun.next();
    expect(beginning && (await begun.post(beginning)).status).toBe(503);

    leaveRoom(site, "unlimited");
    expect(await person.post(post)).toMatchObject({ status: 302 });
    acknowledged.push({ conversationId: person.conversationId, post });
    await person.walkTo(12);
    const send = person.next();
    if (send === null) throw new Error("there is nothing to send");
    expect(await person.post(send)).toMatchObject({ status: 302, location: "/refer/sent" });
    acknowledged.push({ conversationId: person.conversationId, post: send });
    await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
  }
  expect(await faultsIn(dataDir, acknowledged)).toEqual([]);
});

test("room for half of what is sent: what was acknowledged is there, and the rest is taken when it is sent again", async () => {
  await using data = await tempData();
  const { dataDir } = data;
  const acknowledged: Acknowledged[] = [];
  {
    await using site = await startSiteProcess({ dataDir });
    const people = Array.from({ length: 8 }, () => openPerson(site.url));
    await Promise.all(people.map((person) => person.walkTo(12)));
    leaveRoom(site, statSync(join(dataDir, "site.db-wal")).size + 250_000);
    const sends = people.map((person) => ({ person, post: person.next() }));
    const statuses: number[] = [];
    for (const { person, post } of sends) {
      if (post === null) throw new Error("there is nothing to send");
      const { status } = await person.post(post);
      statuses.push(status);
      if (status === 302) acknowledged.push({ conversationId: person.conversationId, post });
    }
    expect(new Set(statuses)).toEqual(new Set([302, 503]));
    leaveRoom(site, "unlimited");
    for (const { person, post } of sends) {
      if (post === null) throw new Error("there is nothing to send");
      expect((await person.post(post)).status).toBe(302);
      acknowledged.push({ conversationId: person.conversationId, post });
    }
  }
  expect(await faultsIn(dataDir, acknowledged)).toEqual([]);
});
