import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { sweepFiles } from "#app/jobs/kinds/sweep-files.ts";
import { loader } from "#app/routes/threads.$number_.posts.$post_.files.$n/route.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { removeEnded } from "#app/use-cases/sign-in/remove-ended.ts";
import { storedFiles } from "#db/schema/index.ts";
import { openMailWorld, type MailWorld } from "./mail-world.ts";

const pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

async function withFile(world: MailWorld) {
  const mail = await world.reply("max", "", { headers: ['Content-Type: multipart/mixed; boundary="b"'] });
  const parts = [
    "--b\r\nContent-Type: text/plain\r\n\r\nThe list is attached.",
    `--b\r\nContent-Type: application/pdf; name="../halls list.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(pdf).toString("base64")}`,
    "--b--\r\n",
  ];
  return { ...mail, raw: Buffer.concat([mail.raw, Buffer.from(parts.join("\r\n"))]) };
}

async function ask(world: MailWorld, memberId: string | null): Promise<Response> {
  const who = { mail: `${memberId}@example.org`, roles: [], secondStep: false };
  const member = memberId === null ? null : { id: memberId, name: memberId, ...who };
  const session: SessionView = { tokenHash: "one", member, grants: [] };
  const context: AppLoadContext = {
    services: world.services(),
    session,
    nonce: "n",
    requestId: "r",
    address: "127.0.0.1",
  };
  const params = { number: "1", post: "2", n: "1" };
  const request = new Request("http://127.0.0.1/threads/1/posts/2/files/1");
  return (await loader({ request, params, context }).catch(
    (thrown: { init: { status: number } }) => new Response(null, { status: thrown.init.status }),
  )) as Response;
}

test("a file that came by mail is there for those who read the thread, and never opens by itself", async () => {
  await using world = await openMailWorld();
  expect(await world.take(await withFile(world))).toMatchObject({ state: "posted" });
  const answer = await ask(world, "ola");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toContain('attachment; filename="halls list.pdf"');
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await answer.text()).toBe(pdf);
  expect((await ask(world, null)).status).toBe(404);
});

test("a removed post takes its files and its kept mail along; a kept mail's words go after a month", async () => {
  await using world = await openMailWorld();
  const taken = await world.take(await withFile(world));
  expect(taken?.mail).not.toBeNull();
  const day = 24 * 60 * 60 * 1000;
  world.clock.forward(2 * day);
  const job = { id: "one", ids: {}, attempt: 1 };
  await sweepFiles.work(world.services(), job);
  expect(await world.read().select().from(storedFiles)).toHaveLength(1);
  const viewer = { memberId: "max", grants: [], spaceIds: [], now: world.clock.now() };
  expect((await perform(world.services(), removePost, { viewer, thread: 1, post: 2 })).ok).toBe(true);
  expect((await ask(world, "ola")).status).toBe(404);
  expect((await world.mails())[0]).toMatchObject({ state: "posted", mail: null });
  world.clock.forward(2 * day);
  await sweepFiles.work(world.services(), job);
  expect(await world.read().select().from(storedFiles)).toEqual([]);
  await world.take(await world.reply("max", "Another"));
  world.clock.forward(31 * day);
  await perform(world.services(), removeEnded, null);
  expect((await world.mails()).map(({ mail }) => mail)).toEqual([null, null]);
});
