import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { readSession } from "#app/sign-in/read-session.ts";
import type { GuideWorld } from "#test/integration/guide/guide-world.ts";

export type Shown = { status: number; location: string | null; headers: Headers; body: Record<string, unknown> };

type Call = ((args: LoaderFunctionArgs) => unknown) | ((args: ActionFunctionArgs) => unknown);
type Sent = { params?: Record<string, string>; form?: Record<string, string>; query?: string };

/** Calls loaders and actions as Remix does, and keeps the cookie they set, as a browser does. */
export function openPersonBrowser(world: Pick<GuideWorld, "services">, token: string | null = null) {
  let cookie = token === null ? null : `sid=${token}`;
  return {
    cookie: () => cookie,
    async send(call: Call, { params = {}, form, query = "" }: Sent = {}): Promise<Shown> {
      const body = form === undefined ? null : new URLSearchParams(form);
      const request = new Request(`http://127.0.0.1:3000/${query}`, {
        method: form === undefined ? "GET" : "POST",
        body,
      });
      const services = world.services();
      const session = await readSession(services, cookie);
      const context: AppLoadContext = { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
      const shown = await answerOf(() => call({ request, params, context }));
      const set = shown.headers.get("set-cookie");
      if (set !== null) cookie = set.includes("Max-Age=0") ? null : (set.split(";")[0] ?? null);
      return shown;
    },
  };
}

async function answerOf(call: () => unknown): Promise<Shown> {
  try {
    return shownOf(await call());
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return shownOf(thrown);
  }
}

function shownOf(value: unknown): Shown {
  if (value instanceof Response) {
    return { status: value.status, location: value.headers.get("location"), headers: value.headers, body: {} };
  }
  const wrapped = value as { type?: string; data?: Shown["body"]; init?: ResponseInit | null };
  const isWrapped = wrapped.type === "DataWithResponseInit";
  const body = isWrapped ? (wrapped.data ?? {}) : (value as Shown["body"]);
  const headers = new Headers(isWrapped ? wrapped.init?.headers : {});
  return { status: isWrapped ? (wrapped.init?.status ?? 200) : 200, location: null, headers, body };
}
