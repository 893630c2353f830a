import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import * as recordPage from "#app/routes/desk.$reference/route.tsx";
import { walkTrace } from "#db/queries/audit-chain.ts";
import { caseAudit } from "#db/schema/index.ts";
import { ana } from "#test/integration/desk/desk-world.ts";
import { openTrackingWorld } from "#test/integration/tracking/tracking-world.ts";
import { committed, openPower } from "./power.ts";

type Call = Parameters<Awaited<ReturnType<typeof openTrackingWorld>>["sendTo"]>[1];
type Answer = { status: number };
export type Form = Record<string, string> | [string, string][];

/** The desk, on a computer whose power fails. */
export async function openCutShortWorld() {
  const power = openPower();
  const world = await openTrackingWorld();
  await world.places({ [ana]: 50 });
  const stand = () => committed(world.services());
  const changes = () => {
    const { read } = world.services().db;
    return read.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${caseAudit} WHERE ${caseAudit.kind} <> 'read'`).n;
  };

  /**
   * Sends a form again and again, the power cut after none of its writes, after one, after two and so on, until all of it is
   * kept; and then once more, because its answer was lost. @returns how many writes it takes
   */
  async function once<T extends Answer>(name: string, send: () => Promise<T>, taken = 302): Promise<T> {
    const before = stand();
    for (let writes = 0; ; writes += 1) {
      const answer = await power.cutAfter(writes, send);
      if (answer === null) {
        expect(stand(), `${name}, cut after ${writes} writes: something of it was kept`).toBe(before);
        continue;
      }
      expect(answer.status, name).toBe(taken);
      expect(writes, `${name} writes nothing`).toBeGreaterThan(0);
      const after = { stand: stand(), changes: changes() };
      const again = await send();
      expect(changes(), `${name}, sent again: it counted twice`).toBe(after.changes);
      // A refusal shows the record as it stands now, and that look is traced.
      if (again.status !== 409) expect(stand(), `${name}, sent again: it counted twice`).toBe(after.stand);
      expect([taken, 302, 404, 409], `${name}, sent again`).toContain(again.status);
      return answer;
    }
  }

  return {
    ...world,
    once,
    /** Where the chain of looks and changes does not hold. */
    traceDamage: async () => {
      const walked = await walkTrace(world.services().db.read, { n: 0, mac: Buffer.alloc(32) }, 10_000);
      return walked.done ? walked.damage : ["not all of it was walked"];
    },
    /** A form of staff, on whichever page it stands. */
    form: async (name: string, as: string, call: Call, params: Record<string, string>, form: Form, taken = 302) =>
      once(name, () => world.sendTo(as, call, Array.isArray(form) ? form : Object.entries(form), params), taken),
    /** A form of the record's own page, as the record stands now. */
    press: async (intent: string, as: string, reference: string, form: Record<string, string> = {}) => {
      const version = String((await world.referral(reference)).version);
      const whole = { version, clientId: randomUUID(), intent, ...form };
      return once(intent, () => world.sendTo(as, recordPage.action, Object.entries(whole), { reference }));
    },
    async [Symbol.asyncDispose]() {
      power[Symbol.dispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

export type CutShortWorld = Awaited<ReturnType<typeof openCutShortWorld>>;
