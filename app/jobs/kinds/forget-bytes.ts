import { forgetStored } from "#app/use-cases/library/forget-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { defineJob } from "../job-kind.ts";

/** Bytes whose words were taken out of a resource go from the disk at once, unless something else names the same bytes. */
export const forgetBytesJob = defineJob({
  kind: "forget-bytes",
  async work(services, { ids: { storedId } }) {
    const forgotten = await perform(services, forgetStored, { id: storedId });
    if (forgotten.ok) await services.files.remove(storedId);
    return null;
  },
});
