import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import * as recordPage from "#app/routes/desk.$reference/route.tsx";
import * as staffFile from "#app/routes/desk.$reference_.files.$id/route.ts";
import * as trackPage from "#app/routes/track.$reference/route.tsx";
import * as personFile from "#app/routes/track.$reference_.files.$id/route.ts";
import type { Services } from "#app/services.ts";
import { readSession } from "#app/sign-in/read-session.ts";
import { findMember } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { entryFiles } from "#db/schema/index.ts";
import { openTrackingWorld, type TrackingWorld } from "#test/integration/tracking/tracking-world.ts";
import { ana } from "./desk-world.ts";

type Route = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;
export type Came = { status: number; location: string | null; data: unknown; response: Response | null };

export const testVirus = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"}`;

export const text = (words: string, name = "list.txt") => new File([words], name, { type: "text/plain" });

/** A photo with what a telephone writes beside it. */
export async function photo(name = "hall.jpg"): Promise<File> {
  const plain = await createCanvas(40, 20).encode("jpeg");
  const exif = Buffer.from("Exif\0\0MM\0*GPSLatitude 54.9", "latin1");
  const marked = [plain.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, plain.subarray(2)];
  return new File([Buffer.concat(marked)], name);
}

/** Somebody who sent a referral to Stockton's team, where Ana has room, and both of their browsers. */
export async function openFilesWorld(given: { services?: (services: Services) => Services } = {}) {
  const world = await openTrackingWorld();
  await world.places({ [ana]: 5 });
  const one = await world.referred();
  const services = () => given.services?.(world.services()) ?? world.services();
  const { reference } = one;
  const personContext = (token: string | null) => async () => contextOf(services(), token);
  const staff = (as: string) => async () => staffContext(services(), as);
  const write = async (as: string, intent: "say" | "note", fields: Record<string, string>, files: File[]) => {
    const version = String((await world.referral(reference)).version);
    const form = { intent, version, clientId: randomUUID(), words: "", ...fields };
    return call(recordPage.action, staff(as), { reference }, formOf(form, files));
  };
  return {
    ...world,
    ...one,
    services,
    post: (fields: Record<string, string>, files: File[], token: string | null = one.token) =>
      call(trackPage.action, personContext(token), { reference }, formOf({ "client-id": randomUUID(), words: "", ...fields }, files)), // prettier-ignore
    say: (fields: Record<string, string>, files: File[], as = ana) => write(as, "say", fields, files),
    note: (fields: Record<string, string>, files: File[], as = ana) => write(as, "note", fields, files),
    openAsPerson: (id: string, token: string | null = one.token, of = reference) =>
      call(personFile.loader, personContext(token), { reference: of, id }),
    openAsStaff: (id: string, as = ana) => call(staffFile.loader, staff(as), { reference, id }),
    tracking: () => call(trackPage.loader, personContext(one.token), { reference }),
    record: (as = ana) => call(recordPage.loader, staff(as), { reference }),
    files: () => world.services().db.read.select().from(entryFiles),
    /** Names of what lies in the data folder, of which a part of a file would be one. */
    onDisk: () => filesUnder(world.services().config.dataDir, ["files", "uploads", "reading"]),
  };
}

export type FilesWorld = TrackingWorld & Awaited<ReturnType<typeof openFilesWorld>>;

function formOf(fields: Record<string, string>, files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("files", file);
  if (files.length === 0) form.append("files", new File([], "")); // a box in which nothing was chosen
  return form;
}

async function contextOf(services: Services, token: string | null): Promise<AppLoadContext> {
  const session = await readSession(services, token === null ? null : `sid=${token}`);
  return { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
}

async function staffContext(services: Services, memberId: string): Promise<AppLoadContext> {
  const member = await findMember(services.db.read, memberId);
  if (member === null) throw new Error(`There is no member ${memberId}`);
  const roles = await listRoles(services.db.read, memberId, services.clock.now());
  const { id, name, mail } = member;
  const session = { tokenHash: null, member: { id, name, mail, roles, secondStep: true }, grants: [] };
  return { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
}

async function call(
  route: Route,
  context: () => Promise<AppLoadContext>,
  params: Record<string, string>,
  form?: FormData,
): Promise<Came> {
  const request = new Request("http://127.0.0.1:3000/x", form === undefined ? {} : { method: "POST", body: form });
  const asked = { request, params, context: await context() };
  const came = await Promise.resolve()
    .then(() => route(asked))
    .catch((thrown: unknown) => {
      if (thrown instanceof Error) throw thrown;
      return thrown;
    });
  if (came instanceof Response)
    return { status: came.status, location: came.headers.get("location"), data: null, response: came };
  const wrapped = came as { type?: string; data?: unknown; init?: { status?: number } | null };
  if (wrapped.type !== "DataWithResponseInit") return { status: 200, location: null, data: came, response: null };
  return { status: wrapped.init?.status ?? 200, location: null, data: wrapped.data, response: null };
}

function filesUnder(dataDir: string, folders: string[]): string[] {
  const found = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  const inside = (path: string) => folders.some((folder) => path.startsWith(join(dataDir, folder)));
  return found.filter((one) => one.isFile() && inside(one.parentPath)).map(({ name }) => name);
}
