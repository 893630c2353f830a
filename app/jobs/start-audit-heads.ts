import type { HeadWhy } from "#app/domain/record/trace-report.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { planTraceCheck } from "#app/use-cases/administration/plan-trace-check.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findAuditHead } from "#db/queries/case-audit.ts";

const lookEveryMs = 1_000;
const rowsBetween = 100;
const longestBetweenMs = 60 * 60_000;
const againAfterMs = 60_000;

/**
 * Writes how far the trace has come to its file outside the database, and to the log: at the start, after a hundred rows,
 * each hour, and at an orderly stop. A file that cannot be written is tried again, and never stops the site.
 */
export async function startAuditHeads(services: Services): Promise<{ stop(): Promise<void> }> {
  const { db, clock, trace, log } = services;
  let kept = { n: 0, at: 0 };
  let failedAt = 0;
  let keeping: Promise<void> | null = null;

  async function keep(why: HeadWhy): Promise<void> {
    try {
      const { n, mac } = await trace.keepHead(why);
      kept = { n, at: clock.now().getTime() };
      log("audit-head", { n, mac, why });
    } catch (error) {
      failedAt = clock.now().getTime();
      log("audit-head-not-kept", errorFields(error));
    }
  }

  async function keepWhenDue(): Promise<void> {
    if (clock.now().getTime() - failedAt < againAfterMs) return;
    const head = await findAuditHead(db.read);
    if ((head?.n ?? 0) >= kept.n + rowsBetween) await keep("rows");
    else if (clock.now().getTime() - kept.at >= longestBetweenMs) await keep("hour");
  }

  function look(): void {
    keeping ??= keepWhenDue()
      .catch((error: unknown) => log("audit-head-not-kept", errorFields(error)))
      .finally(() => (keeping = null));
  }

  await keep("start");
  await perform(services, planTraceCheck, null);
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await keeping;
      await keep("stop");
    },
  };
}
