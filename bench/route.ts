import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import Client from "better-sqlite3";
import { readConfig } from "#app/config.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { submitReferral } from "#app/use-cases/referral/submit-referral.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { openServices } from "#server";
import { addNetwork } from "./add-network.ts";
import { readyToSend } from "./ready-to-send.ts";
import { medianOf, quantileOf, rounded, type Figure } from "./measure.ts";

const pairs = 3;
const people = 200; // in each run
const atOnce = 16;

type Timed = { perSecond: number; times: number[] };

/** Referrals a second through the real act, at 58 PCNs and 400 workers, beside one bare durable insert each. */
export async function benchRoute(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-route-"));
  const services = await openServices(readConfig({ DATA_DIR: join(folder, "data") }), { log: () => undefined });
  const bare = openBare(join(folder, "bare.db"));
  try {
    await addNetwork(services);
    const runs: { ours: Timed; bare: Timed }[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const ids = await readyToSend(services, people);
      runs.push({
        ours: await timed(ids, (id) => send(services, id)),
        bare: await timed(ids, async () => bare.insert()),
      });
    }
    return [figureOf(runs)];
  } finally {
    bare.close();
    await services.db.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function send(services: Services, conversationId: string): Promise<void> {
  const turn = (await findConversation(services.db.read, conversationId))?.turn ?? 0;
  const sent = await perform(services, submitReferral, { conversationId, turn, clientId: randomUUID(), raw: {} });
  if (!sent.ok) throw new Error(`Sending was refused: ${sent.refusal.kind}`);
}

async function timed(ids: readonly string[], act: (id: string) => Promise<void>): Promise<Timed> {
  const times: number[] = [];
  const waiting = [...ids];
  const began = performance.now();
  const lane = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const from = performance.now();
      await act(id);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { perSecond: (1_000 * ids.length) / (performance.now() - began), times };
}

function openBare(file: string) {
  const db = new Client(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("CREATE TABLE rows (id TEXT PRIMARY KEY, body BLOB NOT NULL)");
  const statement = db.prepare("INSERT INTO rows VALUES (?, ?)");
  const body = Buffer.alloc(2_000, 7);
  return { insert: () => void statement.run(randomUUID(), body), close: () => db.close() };
}

function figureOf(runs: readonly { ours: Timed; bare: Timed }[]): Figure {
  const times = runs.flatMap(({ ours }) => ours.times);
  return {
    name: `referrals sent and routed, ${atOnce} at once`,
    value: rounded(medianOf(runs.map(({ ours }) => ours.perSecond))),
    unit: "a second",
    baseline: rounded(medianOf(runs.map(({ bare }) => bare.perSecond))),
    ratio: rounded(medianOf(runs.map(({ ours, bare }) => ours.perSecond / bare.perSecond))),
    p50: rounded(quantileOf(times, 0.5)),
    p95: rounded(quantileOf(times, 0.95)),
    p99: rounded(quantileOf(times, 0.99)),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
