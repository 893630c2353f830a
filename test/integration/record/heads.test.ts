import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startAuditHeads } from "#app/jobs/start-audit-heads.ts";
import { ok } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import { perform, type UseCaseTools } from "#app/use-cases/perform.ts";
import { openDeskWorld } from "#test/integration/desk/desk-world.ts";

test("the head is kept outside at the start, after a hundred rows, each hour and at an orderly stop", async () => {
  await using world = await openDeskWorld();
  const { id: referralId } = await world.refer();
  const file = join(world.services().config.dataDir, "audit-head.log");
  const kept = () =>
    existsSync(file)
      ? readFileSync(file, "utf8")
          .trim()
          .split("\n")
          .map((line) => (JSON.parse(line) as { why: string }).why)
      : [];
  const heads = await startAuditHeads(world.services());
  expect(kept()).toEqual(["start"]);

  const read = async (tools: UseCaseTools) => {
    for (let row = 0; row < 100; row += 1)
      await trace(tools, { referralId, by: "person", kind: "read", what: "tracking" });
    return ok(null);
  };
  await perform(world.services(), read, null);
  await vi.waitFor(() => expect(kept()).toEqual(["start", "rows"]), { timeout: 20_000, interval: 50 });
  world.clock.forward(61 * 60_000);
  await vi.waitFor(() => expect(kept()).toEqual(["start", "rows", "hour"]), { timeout: 20_000, interval: 50 });
  await heads.stop();
  expect(kept().at(-1)).toBe("stop");
  expect(await world.services().trace.check()).toMatchObject({ damage: [], newest: { why: "stop" } });
});
