import { setImmediate as nextTurn } from "node:timers/promises";
import { digestKinds, nextDigests } from "#app/domain/notification/digest-period.ts";
import { keepDigests } from "#app/use-cases/notices/keep-digests.ts";
import { sendNewsletter } from "#app/use-cases/newsletter/send-newsletter.ts";
import { perform } from "#app/use-cases/perform.ts";
import { digestBatches } from "../digests/digest-batches.ts";
import { defineJob } from "../job-kind.ts";

/** Early each morning: the newsletter whose day it is goes, then the daily and weekly digests that are due are made. Run again, it adds those that are missing. */
export const makeDigests = defineJob({
  kind: "make-digests",
  leaseMs: 15 * 60_000,
  recurring: { nextRun: nextDigests },
  async work(services) {
    await perform(services, sendNewsletter, null);
    for (const kind of digestKinds) {
      for await (const digests of digestBatches(services, kind)) {
        await perform(services, keepDigests, { digests });
        await nextTurn();
      }
    }
    return null;
  },
});
