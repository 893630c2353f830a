import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as askPage from "#app/routes/sign-in/route.tsx";
import * as linkPage from "#app/routes/sign-in_.$token/route.tsx";
import * as secondStepPage from "#app/routes/sign-in_.second-step/route.tsx";
import { stepOfCode, usableCode } from "#app/sign-in/authenticator.ts";
import { findSecondStep } from "#db/queries/second-steps.ts";
import type { SignInWorld } from "./sign-in-world.ts";

type Loader = (args: LoaderFunctionArgs) => unknown;
type Action = (args: ActionFunctionArgs) => unknown;
export type Answer = {
  status: number;
  location: string | null;
  body: Record<string, unknown> | null;
  setCookie: string | null;
};

export type BrowserWorld = Pick<SignInWorld, "contextOf" | "links" | "services"> & {
  clock: { now(): Date };
  runner: { drain(): Promise<number> };
};

/** One browser with its cookie: calls route loaders and actions as Remix does, and keeps what they set. */
export function openBrowser(
  world: BrowserWorld,
  userAgent = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0",
) {
  let cookie: string | null = null;

  async function send(
    call: Loader | Action,
    method: "GET" | "POST",
    params: Record<string, string>,
    form?: Record<string, string>,
    path = "/",
  ): Promise<Answer> {
    const headers = { "user-agent": userAgent };
    const sent = form === undefined ? {} : { body: new URLSearchParams(form) };
    const request = new Request(`http://127.0.0.1:3000${path}`, { method, headers, ...sent });
    const answer = await answerOf(async () => call({ request, params, context: await world.contextOf(cookie) }));
    if (answer.setCookie !== null) cookie = answer.setCookie.split(";")[0] ?? null;
    return answer;
  }

  return {
    cookie: () => cookie,
    setCookie: (value: string | null) => void (cookie = value),
    get: (call: Loader, params: Record<string, string> = {}, path = "/") => send(call, "GET", params, undefined, path),
    post: (call: Action, form: Record<string, string>, params: Record<string, string> = {}, path = "/") =>
      send(call, "POST", params, form, path),

    /** Asks for a link, from a page when one is named. */
    async ask(mail: string, to = ""): Promise<void> {
      await this.post(askPage.action, { mail, to });
      await world.runner.drain();
    },
    /** Asks for a link and takes it out of the mailbox. */
    async mailedToken(mail: string): Promise<string> {
      await this.ask(mail);
      return (await world.links(mail))[0]?.split("/").at(-1) ?? "";
    },
    async signIn(mail: string): Promise<Answer> {
      return this.post(linkPage.action, {}, { token: await this.mailedToken(mail) });
    },
    async passSecondStep(memberId: string): Promise<Answer> {
      return this.post(secondStepPage.action, { intent: "code", code: await codeOf(world, memberId) });
    },
    /** Signs in with both steps, setting up the app when there is none yet. */
    async signInFully(member: { id: string; mail: string }): Promise<Answer> {
      await this.signIn(member.mail);
      return this.passSecondStep(member.id);
    },
  };
}

/** What the member's app shows; after a code was used, the next one. */
export async function codeOf(world: BrowserWorld, memberId: string): Promise<string> {
  const step = await findSecondStep(world.services.db.read, memberId);
  if (step === null) throw new Error("The member has no authenticator app yet");
  const code = usableCode(step, world.clock.now());
  if (code === null || stepOfCode(step.secret, code, world.clock.now()) === null) throw new Error("No code works now");
  return code;
}

async function answerOf(call: () => Promise<unknown>): Promise<Answer> {
  try {
    return describe(await call());
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return describe(thrown);
  }
}

function describe(value: unknown): Answer {
  if (value instanceof Response) {
    return {
      status: value.status,
      location: value.headers.get("location"),
      body: null,
      setCookie: value.headers.get("set-cookie"),
    };
  }
  const wrapped = value as { type?: string; data?: Record<string, unknown>; init?: ResponseInit | null };
  if (wrapped?.type === "DataWithResponseInit") {
    return { status: wrapped.init?.status ?? 200, location: null, body: wrapped.data ?? null, setCookie: null };
  }
  return { status: 200, location: null, body: value as Record<string, unknown>, setCookie: null };
}
