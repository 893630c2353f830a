import { whyStorageRefused } from "#db/refused.ts";

/** What a page says when nothing could be saved just now: a full disk or a locked database, never a mistake of the person. */
export const notSaved = "We could not save this just now. Nothing is lost. Wait a minute, then press the button again.";

/** Does something that writes; when storage refuses, what was not done is answered instead. Anything else is a bug and thrown. */
export async function unlessStorageRefuses<Done>(work: () => Promise<Done>, refused: () => Done): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (whyStorageRefused(error) === null) throw error;
    return refused();
  }
}
