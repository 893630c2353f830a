import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { sessionOf } from "#app/sign-in/session-of.ts";
import type { LiveRefusal } from "#realtime/messages.ts";
import { whyStorageRefused } from "#db/refused.ts";
import type { FrameLimits } from "./frame-limits.ts";
import type { ClosedHandler, Taken } from "./handler.ts";
import { cutLine, endLine } from "./line.ts";
import type { LiveSocket } from "./live-sockets.ts";

const mostOdd = 50; // frames that our own pages would never send
const mostWaiting = 100; // of one socket

export type FrameTools = { services: Services; limits: FrameLimits; isStopping: () => boolean };

type Frame = { handler: ClosedHandler; ask: unknown; answer: (value: unknown) => void };

/**
 * The one way in for what a browser sends: the name is known, the count is kept, the words are parsed and the session is
 * read again before anything is done; one after another for each socket. Nothing that comes in can throw out of here.
 */
export function takeFrames(socket: LiveSocket, handlers: ReadonlyMap<string, ClosedHandler>, tools: FrameTools): void {
  const { data } = socket;
  // Nothing is handed on to the library, which would take any name for that of a listener.
  socket.use((parts: readonly unknown[]) => {
    const frame = readFrame(parts, handlers);
    if (frame === null) return countOdd(socket, tools);
    if (data.waiting >= mostWaiting) return frame.answer(tooFast(1));
    data.waiting += 1;
    data.last = data.last.then(() => takeOne(socket, frame, tools)).finally(() => (data.waiting -= 1));
  });
}

function readFrame(parts: readonly unknown[], handlers: ReadonlyMap<string, ClosedHandler>): Frame | null {
  const [name, ...given] = parts;
  const handler = typeof name === "string" ? handlers.get(name) : undefined;
  if (handler === undefined) return null;
  const answer = typeof given.at(-1) === "function" ? (given.pop() as Frame["answer"]) : null;
  if (given.length > 1 || (handler.answers && answer === null)) return null;
  return { handler, ask: given[0], answer: answer ?? (() => undefined) };
}

async function takeOne(socket: LiveSocket, frame: Frame, tools: FrameTools): Promise<void> {
  // What is not answered is kept in the browser, and sent again on the next connection.
  if (!socket.connected || tools.isStopping()) return;
  const taken = await takeSafely(socket, frame, tools);
  frame.answer(taken.answer);
  taken.afterwards?.();
}

async function takeSafely(socket: LiveSocket, frame: Frame, tools: FrameTools): Promise<Taken<unknown>> {
  try {
    return await takeChecked(socket, frame, tools);
  } catch (error) {
    const storage = whyStorageRefused(error);
    tools.services.log("live-frame-failed", storage === null ? errorFields(error) : { storage });
    return refused({ ok: false, kind: "not-saved" });
  }
}

async function takeChecked(socket: LiveSocket, { handler, ask }: Frame, tools: FrameTools): Promise<Taken<unknown>> {
  const { line } = socket.data;
  const wait = await tools.limits.take(handler.limit, line.tokenHash);
  if (wait !== null) return refused(tooFast(wait));
  const take = handler.parse(ask);
  if (take === null) {
    countOdd(socket, tools);
    return refused({ ok: false, kind: "odd" });
  }
  const session = await sessionOf(tools.services, line.tokenHash, handler.how);
  if (session.tokenHash === null) return { ...refused({ ok: false, kind: "gone" }), afterwards: () => endLine(line) };
  return take(session);
}

function countOdd(socket: LiveSocket, { services }: FrameTools): void {
  socket.data.odd += 1;
  if (socket.data.odd < mostOdd) return;
  services.log("live-odd-frames", { space: socket.nsp.name, frames: socket.data.odd });
  cutLine(socket.data.line);
}

function refused(answer: LiveRefusal): Taken<LiveRefusal> {
  return { answer };
}

function tooFast(retryAfterSeconds: number): LiveRefusal {
  return { ok: false, kind: "too-fast", retryAfterSeconds };
}
