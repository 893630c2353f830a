import { randomUUID } from "node:crypto";

/** The forms of the ordinary path, as a browser would send them, in order; the last one sends the referral. */
export const ordinaryForms: readonly [step: string, form: Readonly<Record<string, string>>][] = [
  ["who", { who: "me" }],
  ["how-are-things", { now: "ok" }],
  ["age", { age: "adult" }],
  ["practice", { practice: "A81001" }],
  ["what-matters", { "own-words": "Somewhere to go in the week" }],
  ["what-would-help", { needs: "company" }],
  ["name", { called: "Jo", last: "Dee" }],
  ["birth-date", { "birth-day": "27", "birth-month": "3", "birth-year": "1947" }],
  ["postcode", { postcode: "TS18 1HU" }],
  ["reach", { ways: "phone", phone: "01632 960101" }],
  ["safe", { "others-see": "nobody" }],
  ["easier", { easier: "nothing" }],
  ["check", {}],
];

export type Reply = { status: number; location: string | null; html: string; requestId: string };

/** One thing that the person did and the site may or may not have heard: it can be posted again as it is. */
export type Post = { path: string; form: Record<string, string>; kind: "begin" | "answer" | "send" };

/** Someone in front of a browser without script: keeps the cookie, and posts forms to a site by HTTP. */
export function openPerson(origin: string) {
  const state = { origin, cookie: "", conversationId: randomUUID() as string, turn: -1 }; // -1: nothing begun
  const headers = () => ({ origin: state.origin, ...(state.cookie === "" ? {} : { cookie: state.cookie }) });
  /** What they would press next. Null when it is sent. */
  const next = (): Post | null => {
    if (state.turn < 0) return { path: "/refer?index", form: { conversation: state.conversationId }, kind: "begin" };
    const [step, answers] = ordinaryForms[state.turn] ?? [];
    if (step === undefined) return null;
    const hidden = { conversation: state.conversationId, turn: String(state.turn), "client-id": randomUUID() };
    return {
      path: `/refer/guide/${step}`,
      form: { ...hidden, ...answers },
      kind: step === "check" ? "send" : "answer",
    };
  };
  /** Posts to an address (the site's own, or a proxy's). A redirect is the site's word that it is kept. */
  const post = async ({ path, form }: Post, to = state.origin): Promise<Reply> => {
    const body = new URLSearchParams(form);
    const response = await fetch(`${to}${path}`, { method: "POST", redirect: "manual", headers: headers(), body });
    const reply = await replyOf(response);
    const cookie = response.headers.get("set-cookie")?.split(";")[0];
    if (cookie !== undefined) state.cookie = cookie;
    if (response.status === 302 && state.turn < 0) await readConversation(`${to}${reply.location ?? ""}`);
    if (response.status === 302) state.turn += 1;
    return reply;
  };
  /** The site gives a new id when this one was taken before, as when the first word that it had begun was lost. */
  const readConversation = async (page: string) => {
    const html = await (await fetch(page, { headers: headers() })).text();
    const shown = /name="conversation" value="([0-9a-f-]{36})"/.exec(html)?.[1];
    if (shown === undefined) throw new Error("The first question does not name its conversation");
    state.conversationId = shown;
  };
  const get = async (path: string): Promise<Reply> => {
    const response = await fetch(`${state.origin}${path}`, { redirect: "manual", headers: headers() });
    return replyOf(response);
  };
  /** Goes on up to a turn; every post must be taken. */
  const walkTo = async (turn: number): Promise<void> => {
    while (state.turn < turn) {
      const press = next();
      if (press === null) return;
      const reply = await post(press);
      if (reply.status !== 302) throw new Error(`${press.path} was answered with ${reply.status}`);
    }
  };
  return {
    get conversationId() {
      return state.conversationId;
    },
    next,
    post,
    get,
    walkTo,
    moveTo: (to: string) => void (state.origin = to),
  };
}

async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const requestId = headers.get("x-request-id") ?? "";
  return { status, location: headers.get("location"), html: await response.text(), requestId };
}

export type GuidePerson = ReturnType<typeof openPerson>;
