import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { layPostsAgain } from "#app/use-cases/export/lay-words-again.ts";
import { perform } from "#app/use-cases/perform.ts";
import { posts, threads } from "#db/schema/index.ts";
import { openLibraryWorld } from "#test/integration/library/library-world.ts";

test("a thread of any length is laid into the search index of a new site", async () => {
  await using world = await openLibraryWorld();
  const at = world.clock.now();
  const many = 17_000; // more than SQLite takes in one statement
  await world.addMember("fay");
  await world.write(async (db) => {
    const thread = { id: "t", number: 1, title: "A long one", createdAt: at, createdBy: "fay", lastPostAt: at };
    await db.insert(threads).values(thread);
    for (let from = 1; from <= many; from += 1000) {
      const numbers = Array.from({ length: 1000 }, (_, place) => from + place);
      const rows = numbers.map((number) => ({
        id: `p${number}`,
        threadId: "t",
        number,
        body: "zq",
        memberId: "fay",
        writtenAt: at,
      }));
      await db.insert(posts).values(rows);
    }
  });
  const services = world.services();
  expect(await perform(services, layPostsAgain, { after: 0 })).toEqual({ ok: true, value: 1 });
  expect(await perform(services, layPostsAgain, { after: 1 })).toEqual({ ok: true, value: null });
  expect(services.db.read.get(sql`SELECT count(*) AS n FROM post_words WHERE post_words MATCH 'zq'`)).toEqual({
    n: many,
  });
});
