import { randomBytes } from "node:crypto";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import * as equalityPage from "#app/routes/refer.equality/route.tsx";
import * as sentPage from "#app/routes/refer.sent/route.tsx";
import * as closePage from "#app/routes/track.close/route.tsx";
import * as askPage from "#app/routes/track._index/route.tsx";
import type { LiveView } from "#app/routes/track.$reference/load-live.ts";
import * as trackPage from "#app/routes/track.$reference/route.tsx";
import * as dataPage from "#app/routes/track.$reference_.my-data/route.tsx";
import * as sharingPage from "#app/routes/track.$reference_.sharing/route.tsx";
import * as stopPage from "#app/routes/track.$reference_.withdraw/route.tsx";
import * as wordPage from "#app/routes/track.$reference_.word/route.tsx";
import { readSession } from "#app/sign-in/read-session.ts";
import { openDeskWorld, type DeskWorld } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages, type Page } from "#test/integration/guide/guide-world.ts";

export type Shown = { status: number; location: string | null; body: Record<string, unknown> };

type Call = ((args: LoaderFunctionArgs) => unknown) | ((args: ActionFunctionArgs) => unknown);
type Sent = { params?: Record<string, string>; form?: Record<string, string>; query?: string };

/** The desk's world, and the browsers of people who follow what they sent. */
export async function openTrackingWorld(given: Parameters<typeof openDeskWorld>[0] = {}) {
  const world = await openDeskWorld(given);
  return { ...world, browser: (token: string | null = null) => openBrowser(world, token), referred, codeFor };

  /** The code that a worker gives to the person, as the desk shows it. */
  async function codeFor(reference: string, worker: string): Promise<string> {
    const given = JSON.stringify((await world.press(worker, reference, { intent: "data-code" })).body);
    const code = /"code":"([^"]+)"/.exec(given)?.[1];
    if (code === undefined) throw new Error(`No code was given: ${given}`);
    return code;
  }

  /** Someone who sent from a browser that is still open. */
  async function referred(pages: readonly Page[] = ordinaryPages(), consents: Record<string, string[]> = {}) {
    const token = randomBytes(32).toString("base64url");
    const conversationId = await world.walk(await world.begin("guide", token), pages);
    const sent = await world.send(conversationId, consents);
    if (!sent.ok) throw new Error(`Sending was refused: ${sent.refusal.kind}`);
    const { reference } = sent.value;
    return { browser: openBrowser(world, token), reference, conversationId, token };
  }
}

export type TrackingWorld = Awaited<ReturnType<typeof openTrackingWorld>>;

/** Calls the loaders and actions of the pages after sending as Remix does, and keeps the cookie they set. */
function openBrowser(world: DeskWorld, token: string | null) {
  let cookie = token === null ? null : `sid=${token}`;

  async function send(call: Call, { params = {}, form, query = "" }: Sent): Promise<Shown> {
    const body = form === undefined ? null : new URLSearchParams(form);
    const method = form === undefined ? "GET" : "POST";
    const request = new Request(`http://127.0.0.1:3000/${query}`, { method, body });
    const services = world.services();
    const session = await readSession(services, cookie);
    const context: AppLoadContext = { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
    try {
      return take(await call({ request, params, context }));
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      return take(thrown);
    }
  }

  function take(value: unknown): Shown {
    if (value instanceof Response) {
      cookie = value.headers.get("set-cookie")?.split(";")[0] ?? cookie;
      return { status: value.status, location: value.headers.get("location"), body: {} };
    }
    const wrapped = value as { type?: string; data?: Shown["body"]; init?: ResponseInit | null };
    if (wrapped.type !== "DataWithResponseInit") return { status: 200, location: null, body: value as Shown["body"] };
    return { status: wrapped.init?.status ?? 200, location: null, body: wrapped.data ?? {} };
  }

  return {
    sent: () => send(sentPage.loader, {}),
    chooseWord: (word: string) => send(sentPage.action, { form: { word } }),
    changeWord: (reference: string, word: string) => send(wordPage.action, { params: { reference }, form: { word } }),
    tryWord: (reference: string, word: string) => send(askPage.action, { form: { reference, word } }),
    close: () => send(closePage.action, { form: {} }),
    page: (reference: string, query = "") => send(trackPage.loader, { params: { reference }, query }),
    write: (reference: string, words: string, clientId: string) =>
      send(trackPage.action, { params: { reference }, form: { "client-id": clientId, words } }),
    askToStop: (reference: string) => send(stopPage.loader, { params: { reference } }),
    stop: (reference: string) => send(stopPage.action, { params: { reference }, form: {} }),
    share: (reference: string, form: Record<string, string>) =>
      send(sharingPage.action, { params: { reference }, form }),
    data: (reference: string) => send(dataPage.loader, { params: { reference } }),
    tryCode: (reference: string, code: string) => send(dataPage.action, { params: { reference }, form: { code } }),
    equality: () => send(equalityPage.loader, {}),
    answerEquality: (form: Record<string, string>) => send(equalityPage.action, { form }),
  };
}

/** The messages of a tracking page, as its browser is given them. */
export function messagesIn(body: Shown["body"]): { from: string; words: string }[] {
  const { items } = body["talk"] as LiveView;
  return items.flatMap((item) => (item.kind === "message" ? [{ from: item.from, words: item.words }] : []));
}

/** What the site itself says in the conversation. */
export function linesIn(body: Shown["body"]): string[] {
  const { items } = body["talk"] as LiveView;
  return items.flatMap((item) => (item.kind === "line" ? [item.words] : []));
}

/** A son asks for his mother in Stockton, who wants it. */
export function helperPages(): Page[] {
  return [
    { who: "someone-i-care-for" },
    { "their-now": "ok" },
    { "their-age": "adult" },
    { agreed: "yes" },
    { "helper-relation": "son-or-daughter" },
    { "helper-name": "Gary Stobbs", "helper-ways": ["phone"], "helper-phone": "01632 960 111" },
    { "their-practice": "A81001" },
    { "their-own-words": "She misses the bingo" },
    { "their-needs": ["company"] },
    { "their-called": "Jean", "their-last": "Stobbs" },
    { "their-birth": "5 5 1942" },
    { "their-postcode": "TS18 1HU" },
    { "their-ways": ["phone"], "their-phone": "01632 960 777" },
    { "their-others-see": "nobody", "their-voicemail": "yes" },
    { "their-easier": ["nothing"] },
  ];
}

/** A husband whose wife cannot decide gives only his own details. */
export function cannotDecidePages(): Page[] {
  return [
    { who: "someone-i-care-for" },
    { "their-now": "ok" },
    { "their-age": "adult" },
    { agreed: "cannot-decide" },
    {},
    { "helper-relation": "partner" },
    { "helper-name": "Harold Pick", "helper-ways": ["phone"], "helper-phone": "01632 960 104" },
    { "their-practice": "A81001" },
    { "helper-why": "I need a hand" },
  ];
}
