import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import * as decidePage from "#app/routes/desk.$reference_.copy_.$id/route.tsx";
import * as askPage from "#app/routes/track.$reference_.ask.$kind/route.tsx";
import * as copyPage from "#app/routes/track.$reference_.copy/route.tsx";
import * as filePage from "#app/routes/track.$reference_.copy_.files.$id/route.ts";
import * as jsonPage from "#app/routes/track.$reference_.copy[.]json/route.ts";
import type { CopyItem, CopySection } from "#app/domain/record/record-copy.ts";
import { rashid } from "#test/integration/desk/desk-world.ts";
import type { Page } from "#test/integration/guide/guide-world.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

type Person = Awaited<ReturnType<TrackingWorld["referred"]>>;
export type CopyWorld = Awaited<ReturnType<typeof openCopyWorld>>;

/** Somebody who sent from a browser that is still open, and what leads to their copy. */
export async function openCopyWorld(pages?: readonly Page[]) {
  const world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const person = await world.referred(pages);
  const referral = await world.referral(person.reference);
  return {
    world,
    person,
    referral,
    /** Asks for a copy. @returns the id of the request. */
    async ask() {
      await pressAsk(world, person);
      const [asked] = await listPersonRequests(world.services().db.read, referral);
      return asked?.id ?? "";
    },
    look: (as: string, id: string) => world.sendTo(as, decidePage.loader, [], { reference: person.reference, id }),
    press: (as: string, id: string, form: [string, string][]) =>
      world.sendTo(as, decidePage.action, form, { reference: person.reference, id }),
    enter: async () => person.browser.tryCode(person.reference, await world.codeFor(person.reference, rashid)),
    page: async (token = person.token) => take(world, token, copyPage.loader, person.reference),
    json: async (token = person.token) => take(world, token, jsonPage.loader, person.reference),
    file: async (id: string) => take(world, person.token, filePage.loader, person.reference, id),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

async function pressAsk(world: TrackingWorld, { token, reference }: Person): Promise<void> {
  const body = new URLSearchParams({ words: "canary-asked", "client-id": randomUUID() });
  const request = new Request("http://127.0.0.1:3000/track", { method: "POST", body });
  const context = await world.contextOf(token);
  const args = { request, params: { reference, kind: "copy" }, context };
  await askPage.action(args).catch((thrown: unknown) => {
    if (!(thrown instanceof Response)) throw thrown; // a helper is led back to their own page
  });
}

export type Taken = { status: number; location: string | null; text: string; headers: Headers };

async function take(
  world: TrackingWorld,
  token: string,
  call: (args: LoaderFunctionArgs) => Promise<Response>,
  reference: string,
  id = "",
): Promise<Taken> {
  const request = new Request("http://127.0.0.1:3000/track");
  try {
    const answer = await call({ request, params: { reference, id }, context: await world.contextOf(token) });
    return described(answer, await answer.text());
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    if (thrown instanceof Response) return described(thrown, "");
    const { init } = thrown as { init: ResponseInit | null };
    return { status: init?.status ?? 200, location: null, text: "", headers: new Headers() };
  }
}

function described({ status, headers }: Response, text: string): Taken {
  return { status, location: headers.get("location"), text, headers };
}

/** The things of one part of a copy as a page of the desk shows them. */
export function thingsIn(body: unknown, id: string): CopyItem[] {
  const { sections } = body as { sections: CopySection[] };
  return sections.find((section) => section.id === id)?.items ?? [];
}
