import { existsSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { exportNetworkJob } from "#app/jobs/kinds/export-network.ts";
import { sweepFiles } from "#app/jobs/kinds/sweep-files.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { openExport } from "#app/publishing/export/open-export.ts";
import * as page from "#app/routes/network.export/route.tsx";
import * as download from "#app/routes/network.export_.file/route.ts";
import type { Services } from "#app/services.ts";
import { facilitator, openMembersWorld } from "#test/integration/members/members-world.ts";
import { codeOf } from "#test/integration/sign-in/browser.ts";

const administrator = "thomas-wetherell";
const minutes = (count: number) => count * 60_000;

type Look = { id: string; view: { kind: string; jobId: string; why?: string }; confirmed: boolean };

/** An administrator who has just signed in, and the page on which everything of the network can be taken along. */
async function openExportPage() {
  const world = await openMembersWorld();
  const services = world.services();
  const thomas = await world.signedIn(administrator);
  const look = async () => (await thomas.get(page.loader)).body as Look;
  const post = (fields: Record<string, string>, over: Partial<Services> = {}) =>
    thomas.post(
      (args) => page.action({ ...args, context: { ...args.context, services: { ...services, ...over } } }),
      fields,
    );
  const ask = async (over: Partial<Services> = {}) => post({ intent: "ask", id: (await look()).id }, over);
  const work = (over: Partial<Services> = {}) => makeRunner({ ...services, ...over }, [exportNetworkJob]).drain();
  return {
    world,
    services,
    look,
    post,
    ask,
    work,
    code: () => codeOf({ ...world, services, links: async () => [], contextOf: noContext }, administrator),
    fileOf: (jobId: string) => join(services.config.dataDir, "exports", `${jobId}.zip`),
    async made() {
      await ask();
      await work();
      return (await look()).view.jobId;
    },
    /** @returns where it led, and the bytes when it was sent. */
    async download(job: string, browser = thomas) {
      let bytes: Buffer | null = null;
      const keep = async (args: ActionFunctionArgs) => {
        const answer = await download.action(args);
        if (answer.ok) bytes = Buffer.from(await answer.arrayBuffer());
        return answer;
      };
      const { status, location } = await browser.post(keep, { job });
      return { status, location, bytes: bytes as Buffer | null };
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

const noContext = () => Promise.reject(new Error("nobody asks for one"));

test("an administrator has everything put into one file, sees how it stands and downloads it, and who did so is kept", async () => {
  await using at = await openExportPage();
  expect(await at.look()).toMatchObject({ view: { kind: "none" }, confirmed: true });
  expect(await at.ask()).toMatchObject({ location: "/network/export" });
  expect(await at.look()).toMatchObject({ view: { kind: "under-way" } });
  await at.ask(); // pressed twice
  expect(await at.work()).toBe(1);
  const { view } = await at.look();
  expect(view.kind).toBe("ready");
  const { bytes } = await at.download(view.jobId);
  expect(bytes?.equals(readFileSync(at.fileOf(view.jobId)))).toBe(true);
  const archive = await openExport(at.fileOf(view.jobId));
  expect(archive.manifest.kinds).toMatchObject({ members: at.world.count("members"), teams: at.world.count("teams") });
  archive.close();
  expect(await at.world.changes(view.jobId)).toEqual(["export-asked", "export-made", "export-taken"]);
});

test("whoever has not shown within ten minutes that it is them is asked for the code of their app first", async () => {
  await using at = await openExportPage();
  const jobId = await at.made();
  at.world.clock.forward(minutes(11));
  expect(await at.look()).toMatchObject({ view: { kind: "ready" }, confirmed: false });
  expect(await at.ask()).toMatchObject({
    status: 422,
    body: { errors: { form: expect.stringMatching(/Show that it is you/) } },
  });
  expect(await at.post({ intent: "remove", job: jobId })).toMatchObject({ status: 422 });
  expect(await at.download(jobId)).toEqual({ status: 302, location: "/network/export", bytes: null });
  expect(await at.post({ intent: "confirm", code: "12" })).toMatchObject({
    status: 422,
    body: { errors: { code: expect.any(String) } },
  });
  expect(await at.post({ intent: "confirm", code: await at.code() })).toMatchObject({ location: "/network/export" });
  expect(await at.look()).toMatchObject({ confirmed: true });
  expect((await at.download(jobId)).bytes?.length).toBeGreaterThan(1000);
});

test("nobody but an administrator learns that there is such a page or such a file", async () => {
  await using at = await openExportPage();
  const jobId = await at.made();
  for (const who of [facilitator, "joan-pattinson"]) {
    const browser = await at.world.signedIn(who);
    expect(await browser.get(page.loader)).toMatchObject({ status: 404 });
    expect(await browser.post(page.action, { intent: "ask", id: "x" })).toMatchObject({ status: 404 });
    expect(await at.download(jobId, browser)).toMatchObject({ status: 404, bytes: null });
  }
});

test("a disk without room is said before and after, and nothing of a half-made file is left", async () => {
  await using at = await openExportPage();
  const full = { files: { ...at.services.files, freeBytes: async () => 5_000_000 } };
  const words = /not enough room.*are needed, and 5 MB are free/;
  expect(await at.ask(full)).toMatchObject({ status: 422, body: { errors: { form: expect.stringMatching(words) } } });
  await at.ask();
  await at.work(full);
  const { view } = await at.look();
  expect(view).toEqual({ kind: "failed", why: "no-room" });
  expect(existsSync(at.fileOf(view.jobId ?? "none"))).toBe(false);
  expect(await at.made()).not.toBe(""); // room was made
});

test("the file goes after 24 hours, or at once when an administrator says so", async () => {
  await using at = await openExportPage();
  const first = await at.made();
  expect(await at.post({ intent: "remove", job: first })).toMatchObject({ location: "/network/export?done=removed" });
  expect(existsSync(at.fileOf(first))).toBe(false);
  expect(await at.look()).toMatchObject({ view: { kind: "ended" } });
  expect(await at.world.changes(first)).toContain("export-removed");

  const second = await at.made();
  const madeAt = at.world.clock.now();
  utimesSync(at.fileOf(second), madeAt, madeAt);
  const sweep = () => sweepFiles.work(at.services, { id: "sweep", ids: {}, attempt: 1 });
  await sweep();
  expect(existsSync(at.fileOf(second))).toBe(true);
  at.world.clock.forward(minutes(24 * 60 + 1));
  await sweep();
  expect(existsSync(at.fileOf(second))).toBe(false);
});
