import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { lookAtPostFile } from "#app/jobs/kinds/look-at-post-file.ts";
import { sweepFiles } from "#app/jobs/kinds/sweep-files.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import * as oneFile from "#app/routes/drafts_.files/route.ts";
import * as heldFile from "#app/routes/network.moderation_.held.$id.files.$n/route.ts";
import * as askPage from "#app/routes/spaces.$space_.ask/route.tsx";
import * as threadPage from "#app/routes/threads.$number/route.tsx";
import * as postFile from "#app/routes/threads.$number_.posts.$post_.files.$n/route.ts";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { decideHeld } from "#app/use-cases/moderation/decide-held.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listWaitingPosts } from "#db/queries/discussion/held-posts.ts";
import { findBytesOfMember } from "#db/queries/library/bytes-of-member.ts";
import { insertJoinRequest } from "#db/queries/join-requests.ts";
import { postFiles, posts, spaces, storedFiles } from "#db/schema/index.ts";
import { contextOf } from "../library/add-deck.ts";
import { openTalkWorld, type TalkWorld } from "./talk-world.ts";

type Route = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;
type Sent = { status: number; location?: string | null; data?: Record<string, unknown>; response?: Response };

const words = (text: string) => new File([text], "list.txt");
const harmful = new File([`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"}`], "plan.txt");

/** Max writes in an open space; Nel joined by request, so that a first post of hers waits; Fay looks after posts. */
async function openForms() {
  const world = await openTalkWorld();
  await world.addMember("nel");
  await world.addSpace("wide");
  const at = world.clock.now();
  await world.write(async (db) => {
    await db.update(spaces).set({ postsSeenBy: "members", writtenBy: "members" }).where(eq(spaces.id, "wide"));
    const asked = { id: randomUUID(), name: "Nel", workRole: "", organisation: "", place: "", why: "", returnTo: "/" };
    const letIn = { state: "accepted" as const, askedAt: at, decidedAt: at, decidedBy: "fay", reason: null };
    await insertJoinRequest(db, { ...asked, ...letIn, mail: "nel@example.org", memberId: "nel" });
  });
  const context = (who: string | null) => contextOf(world, who, who === "fay" ? ["facilitator"] : []);
  const runner = makeRunner(world.services(), [lookAtPostFile]);
  return {
    ...world,
    runner,
    begin: (who: string | null, fields: Record<string, string>, files: File[]) =>
      post(askPage.action, context(who), { space: "wide" }, { kind: "question", ...fields }, files),
    answer: (who: string | null, fields: Record<string, string>, files: File[]) =>
      post(threadPage.action, context(who), { number: "1" }, { intent: "answer", ...fields }, files),
    upload: (who: string | null, file: File) => post(oneFile.action, context(who), {}, {}, [file]),
    get: (who: string | null, route: Route, params: Record<string, string>) => call(route, context(who), params),
    onDisk: () => filesUnder(join(world.services().config.dataDir, "files")),
    files: () => world.services().db.read.select().from(postFiles),
  };
}

function post(
  route: Route,
  context: AppLoadContext,
  params: Record<string, string>,
  fields: Record<string, string>,
  files: File[],
) {
  const form = new FormData();
  form.append("post", randomUUID());
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("files", file);
  return call(route, context, params, form);
}

async function call(
  route: Route,
  context: AppLoadContext,
  params: Record<string, string>,
  form?: FormData,
): Promise<Sent> {
  const request = new Request("http://127.0.0.1:3000/x", form === undefined ? {} : { method: "POST", body: form });
  const came = await Promise.resolve(route({ request, params, context })).catch((thrown: unknown) => thrown);
  if (came instanceof Response) return { status: came.status, location: came.headers.get("location"), response: came };
  const { data, init } = came as { data: Record<string, unknown>; init: { status?: number } | null };
  return { status: init?.status ?? 200, data };
}

function filesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
}

async function thrownAway(world: Pick<TalkWorld, "clock" | "services">) {
  world.clock.forward(2 * 24 * 60 * 60 * 1000);
  await sweepFiles.work(world.services(), { id: "one", ids: {}, attempt: 1 });
}

test("a picture put with a post is looked at first, goes out without where it was taken, and goes with the post", async () => {
  await using world = await openForms();
  const plain = await createCanvas(40, 20).encode("jpeg");
  const exif = Buffer.from("Exif\0\0MM\0*GPSLatitude 54.9", "latin1");
  const marked = [plain.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, plain.subarray(2)];
  const sent = [new File([Buffer.concat(marked)], "hall.jpg"), words("Blyth")];
  expect(await world.begin("max", { body: "Which hall?" }, sent)).toMatchObject({ location: "/threads/1" });
  const params = { number: "1", post: "1", n: "1" };
  expect((await world.get("ola", postFile.loader, params)).status).toBe(404);
  await world.runner.drain();
  expect(await world.files()).toMatchObject([
    { position: 1, name: "hall.jpg", mediaType: "image/jpeg", scan: "not-scanned" },
    { position: 2, name: "list.txt", mediaType: "text/plain", scan: "not-scanned" },
  ]);
  const { response } = await world.get("ola", postFile.loader, params);
  expect(response?.headers.get("content-disposition")).toContain('attachment; filename="hall.jpg"');
  const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([bytes.readUInt16BE(0), bytes.includes("GPS")]).toEqual([0xffd8, false]);
  expect((await world.get(null, postFile.loader, params)).status).toBe(404);
  await thrownAway(world);
  expect(world.onDisk()).toBe(2);
  await perform(world.services(), removePost, { viewer: world.viewerOf("max"), thread: 1, post: 1 });
  expect((await world.get("ola", postFile.loader, params)).status).toBe(404);
  await thrownAway(world);
  expect([await world.files(), world.onDisk()]).toEqual([[], 0]);
});

test("a file that cannot be taken is said at its box with what to do, every word is kept, and nothing is sent", async () => {
  await using world = await openForms();
  await world.begin("max", { body: "Which hall?" }, []);
  const typed = { body: "This one", replyTo: "1", "without-name": "yes" };
  const refused = await world.answer("max", typed, [harmful]);
  expect(refused).toMatchObject({
    status: 422,
    data: { body: "This one", replyTo: 1, withoutName: true, problem: "" },
  });
  expect(refused.data?.["fileProblem"]).toMatch(/“plan\.txt”: This is the test file.*your words are kept.*Choose/);
  const tooLarge = await world.answer("max", typed, [new File([new Uint8Array(25_000_001)], "film.mp4")]);
  expect(tooLarge).toMatchObject({ status: 422, data: { body: "This one", held: [] } });
  expect(tooLarge.data?.["fileProblem"]).toMatch(/larger than 25.* MB/);
  const begun = await world.begin("max", { title: "Another", body: "Words" }, [harmful]);
  expect(begun).toMatchObject({ status: 422, data: { typed: { title: ["Another"], body: ["Words"] }, held: [] } });
  expect(await world.services().db.read.select().from(posts)).toHaveLength(1);
  expect(world.onDisk()).toBe(0);
});

test("a file that has come is kept with the form, whether they look first or have words to change, and is used once", async () => {
  await using world = await openForms();
  await world.begin("max", { body: "Which hall?" }, []);
  const looked = await world.answer("max", { intent: "look", body: "This one" }, [words("Blyth")]);
  expect(looked).toMatchObject({ status: 200, data: { look: { files: ["list.txt"] }, held: [{ name: "list.txt" }] } });
  const [kept] = z.array(z.object({ id: z.uuid(), name: z.string() })).parse(looked.data?.["held"]);
  const held = JSON.stringify(kept);
  const id = kept?.id ?? "";
  expect(await world.answer("max", { body: "", held }, [])).toMatchObject({ data: { held: [{ id }] } });
  expect(await world.answer("max", { body: "", held, "leave-out": id }, [])).toMatchObject({ data: { held: [] } });
  const sent = { post: randomUUID(), body: "This one", held };
  expect(await world.answer("max", sent, [])).toMatchObject({ location: "/threads/1#post-2" });
  expect(await world.files()).toMatchObject([{ name: "list.txt", storedId: id, scan: "waiting" }]);
  const again = await world.answer("max", { body: "Once more", held }, []);
  expect(again).toMatchObject({ status: 422, data: { body: "Once more", held: [] } });
  expect(again.data?.["fileProblem"]).toContain("Choose it again");
});

test("the files of a post that waits are there for those who decide about it, and go when it is declined", async () => {
  await using world = await openForms();
  expect(await world.begin("nel", { body: "Hello" }, [words("About me")])).toMatchObject({
    location: "/account/waiting?done=held",
  });
  await world.runner.drain();
  const [waiting] = await listWaitingPosts(world.services().db.read);
  const params = { id: waiting?.id ?? "", n: "1" };
  expect(await (await world.get("fay", heldFile.loader, params)).response?.text()).toBe("About me");
  for (const who of ["max", "nel"]) expect((await world.get(who, heldFile.loader, params)).status).toBe(404);
  const viewer = { ...world.viewerOf("fay"), memberId: "fay" };
  const answer = { kind: "decline" as const, reason: "Not here" };
  await perform(world.services(), decideHeld, { viewer, id: params.id, answer });
  expect((await world.get("fay", heldFile.loader, params)).status).toBe(404);
  await thrownAway(world);
  expect([await world.files(), world.onDisk()]).toEqual([[], 0]);
});

test("a post that is let through keeps its files, which count for its writer; whoever is not signed in brings none", async () => {
  await using world = await openForms();
  await world.begin("nel", { body: "Hello" }, [words("About me")]);
  await world.runner.drain();
  const { read } = world.services().db;
  const [waiting] = await listWaitingPosts(read);
  expect(await findBytesOfMember(read, "nel")).toBe("About me".length);
  const viewer = { ...world.viewerOf("fay"), memberId: "fay" };
  await perform(world.services(), decideHeld, { viewer, id: waiting?.id ?? "", answer: { kind: "let-through" } });
  expect([await findBytesOfMember(read, "nel"), await findBytesOfMember(read, "max")]).toEqual([8, 0]);
  const params = { number: "1", post: "1", n: "1" };
  expect(await (await world.get("ola", postFile.loader, params)).response?.text()).toBe("About me");
  expect((await world.upload(null, words("Spam"))).status).toBe(403);
  expect((await world.upload("max", words("Mine"))).status).toBe(200);
  expect(await world.services().db.read.select().from(storedFiles)).toHaveLength(2);
  expect(world.onDisk()).toBe(2);
});
