import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { readConfig } from "#app/config.ts";
import type { FieldValue } from "#app/domain/guide/flow.ts";
import type { Ear } from "#app/domain/guide/read-field.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import { stepOf } from "#app/domain/guide/step-of.ts";
import { readContent, type SiteContent } from "#app/publishing/content.ts";
import type { Services } from "#app/services.ts";
import { readSession } from "#app/sign-in/read-session.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { answerStep } from "#app/use-cases/guide/answer-step.ts";
import { beginConversation } from "#app/use-cases/guide/begin-conversation.ts";
import { perform } from "#app/use-cases/perform.ts";
import { submitReferral } from "#app/use-cases/referral/submit-referral.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { findConversation, listAcceptedAnswers } from "#db/queries/conversations.ts";
import type { Database } from "#db/open.ts";
import { openServices } from "#server";
import { copyFirstStart } from "./first-start.ts";

export type Page = Record<string, FieldValue> | "skip";
type Over = { turn?: number; clientId?: string; stepId?: string };

const start = "2026-05-06T10:00:00Z"; // eleven in the morning on a Wednesday

const realFolder = "content";
let real: Promise<SiteContent> | null = null;

/** The content that ships never changes under a test, so a file of tests reads it once. */
function realContent(): Promise<SiteContent> {
  return (real ??= readContent(realFolder, { today: start.slice(0, 10), samples: true }));
}

/** The real services on a real database in a folder of its own. The clock is pretended, and moves a millisecond at each look. */
export async function openGuideWorld(given: { contentDir?: string; samples?: boolean; ear?: Ear } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "guide-"));
  const ordinary = given.contentDir === undefined && given.samples !== false;
  const clock = tickingClock(ordinary ? await copyFirstStart(dataDir, startOnce) : Date.parse(start));
  const open = async (contentDir: string) => {
    const config = readConfig({ DATA_DIR: dataDir, CONTENT_DIR: contentDir });
    const heard = given.ear === undefined ? {} : { ear: given.ear };
    const content = contentDir === realFolder ? { content: { ...(await realContent()), ...heard } } : {};
    const services = await openServices(config, { clock, log: () => undefined, ...content });
    if (given.samples !== false) await prepareSite(services);
    return services;
  };
  let services = await open(given.contentDir ?? realFolder);
  return {
    clock,
    services: () => services,
    ...journeysOf(() => services),
    /** Stops the site and starts it again on the same data, perhaps with other content. */
    async restart(contentDir = given.contentDir ?? realFolder) {
      await services.db.close();
      services = await open(contentDir);
    },
    write: (work: (db: Database) => Promise<unknown>) =>
      services.db.act(async (own) => ({ keep: true, value: void (await work(own)) })),
    count: (table: string) =>
      services.db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(table)}`).n,
    /** Whether any file of the site holds this text as it is. */
    filesHold: (text: string) => readdirSync(dataDir).some((name) => readFileSync(join(dataDir, name)).includes(text)),
    async [Symbol.asyncDispose]() {
      await services.db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The demonstration's first start, with its people and teams. @returns the time on its clock when it has stopped */
async function startOnce(dataDir: string): Promise<number> {
  const clock = tickingClock(Date.parse(start));
  const content = await realContent();
  const services = await openServices(readConfig({ DATA_DIR: dataDir }), { clock, log: () => undefined, content });
  await prepareSite(services);
  await services.db.close();
  return clock.now().getTime();
}

export type GuideWorld = Awaited<ReturnType<typeof openGuideWorld>>;

/** Going through the guide by its acts, and sending. */
export function journeysOf(services: () => Services) {
  const whereIs = async (conversationId: string) => {
    const { db, flows } = services();
    const conversation = await findConversation(db.read, conversationId);
    if (conversation === null) throw new Error("There is no such conversation");
    const flow = flows.byVersion(conversation.flowVersion);
    const answers = await listAcceptedAnswers(db.read, conversationId);
    return { conversation, flow, answers, step: nextUnanswered(flow, answers) };
  };
  const begin = async (door: "guide" | "call-back" = "guide", token = randomBytes(32).toString("base64url")) => {
    const conversationId = randomUUID();
    const tokenHash = hashToken(token);
    await perform(services(), beginConversation, { conversationId, door, tokenHash, device: "a test" });
    return conversationId;
  };
  const answer = async (conversationId: string, page: Page, over: Over = {}) => {
    const { conversation, flow, step } = await whereIs(conversationId);
    const asked = stepOf(flow, over.stepId ?? step.id);
    const raw = page === "skip" ? { skip: [asked.skip?.id ?? ""] } : rawAnswerOf(asked, page);
    const { turn = conversation.turn, clientId = randomUUID() } = over;
    return perform(services(), answerStep, { conversationId, stepId: asked.id, turn, clientId, raw });
  };
  const send = async (conversationId: string, page: Record<string, FieldValue> = {}, over: Over = {}) => {
    const { conversation, step } = await whereIs(conversationId);
    const { turn = conversation.turn, clientId = randomUUID() } = over;
    const raw = rawAnswerOf(step, page);
    return perform(services(), submitReferral, { conversationId, turn, clientId, raw });
  };
  /** Answers page after page; each must be taken. */
  const walk = async (conversationId: string, pages: readonly Page[]) => {
    for (const page of pages) {
      const taken = await answer(conversationId, page);
      if (!taken.ok) throw new Error(`${JSON.stringify(page)} was refused: ${JSON.stringify(taken.refusal)}`);
    }
    return conversationId;
  };
  const sent = async (pages: readonly Page[], door: "guide" | "call-back" = "guide") => {
    const result = await send(await walk(await begin(door), pages));
    if (!result.ok) throw new Error(`Sending was refused: ${result.refusal.kind}`);
    return result.value;
  };
  const contextOf = async (token: string): Promise<AppLoadContext> => ({
    services: services(),
    session: await readSession(services(), `sid=${token}`),
    nonce: "nonce",
    requestId: "request",
    address: "127.0.0.1",
  });
  return { whereIs, begin, answer, send, walk, sent, contextOf };
}

/** The ordinary path of someone for whom nothing is out of the way, up to checking the answers. */
export function ordinaryPages(
  over: { now?: string; practice?: string; postcode?: string; words?: string } = {},
): Page[] {
  return [
    { who: "me" },
    { now: over.now ?? "ok" },
    ...(over.now === undefined || over.now === "ok" ? [] : [{}]),
    { age: "adult" },
    { practice: over.practice ?? "A81001" },
    { "own-words": over.words ?? "Somewhere to go in the week" },
    { needs: ["company"] },
    { called: "Jo", last: "Dee" },
    { birth: "27 3 1947" },
    { postcode: over.postcode ?? "TS18 1HU" },
    { ways: ["phone"], phone: "01632 960 101" },
    { "others-see": "nobody", voicemail: "yes" },
    { easier: ["nothing"] },
  ];
}

function tickingClock(from: number) {
  let at = from;
  return {
    now: () => new Date(at++),
    set: (to: string) => void (at = Date.parse(to)),
    forward: (ms: number) => void (at += ms),
  };
}
