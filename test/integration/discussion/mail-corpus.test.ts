import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { signBounceAddress } from "#app/mail/in/reply-address.ts";
import { asArrived } from "#app/mail/in/read-maildir.ts";
import { listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { posts } from "#db/schema/index.ts";
import { domain, openMailWorld, type MailWorld } from "./mail-world.ts";

const folder = join(import.meta.dirname, "mails");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".eml"))
  .map((name) => name.slice(0, -".eml".length));

/** What is expected: the state, a code ("whole": all of it is kept; "files N"), and the words of the post. */
function expectedOf(name: string) {
  const [first = "", ...words] = readFileSync(join(folder, `${name}.txt`), "utf8").split("\n");
  const [state = "", ...code] = first.split(" ");
  return { state, code: code.join(" "), words: words.join("\n").trim() };
}

async function addressed(world: MailWorld, name: string): Promise<Buffer> {
  const [first] = await world.postsOf();
  const bounces = signBounceAddress("max", (await world.settingsOf("max")).key, domain);
  const text = readFileSync(join(folder, `${name}.eml`), "latin1")
    .replaceAll("REPLY_ADDRESS", await world.replyAddress("max"))
    .replaceAll("BOUNCE_ADDRESS", bounces)
    .replaceAll("POST_ID", first?.id ?? "");
  return Buffer.from(text.replaceAll("\n", "\r\n"), "latin1");
}

async function becomes(world: MailWorld, name: string) {
  const row = await world.take(asArrived(await addressed(world, name)));
  const post = (await world.read().select().from(posts)).find(({ id }) => id === row?.postId);
  const files = row?.postId ? ((await listFilesOfPosts(world.read(), [row.postId])).get(row.postId) ?? []) : [];
  return { row, post, files };
}

test("there are at least sixty mails to try", () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

test("every mail of the collection becomes what stands beside it", async () => {
  await using world = await openMailWorld();
  for (const name of names) {
    const { state, code, words } = expectedOf(name);
    const { row, post, files } = await becomes(world, name);
    const kept = { state: row?.state, words: post?.body ?? "", whole: typeof post?.wholeMail === "string" };
    expect({ name, ...kept }).toEqual({ name, state, words, whole: code === "whole" });
    if (code.startsWith("files ")) expect([name, files.length]).toEqual([name, Number(code.slice("files ".length))]);
    else if (code !== "whole") expect([name, row?.why ?? ""]).toEqual([name, code]);
    if (post !== undefined && row?.state === "posted" && post.number > 1)
      expect([name, post.replyTo]).toEqual([name, 1]);
  }
});
