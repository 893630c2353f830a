import { readConfig } from "#app/config.ts";
import { ContentRefused } from "#app/publishing/content-refused.ts";
import { readContent } from "#app/publishing/content.ts";
import { contentProblems, databaseProblems } from "#app/use-cases/site/live-problems.ts";
import { LiveRefused } from "#app/use-cases/site/live-refused.ts";
import { lookAtDatabase } from "#db/look.ts";

/**
 * A live start that is refused says everything at once: what the configuration, the content and the database lack.
 * @returns the refusal with all of it; anything that is not a refusal comes back as it was.
 */
export async function withAllLiveProblems(error: unknown, variables: NodeJS.ProcessEnv): Promise<unknown> {
  if (!(error instanceof Error && "sentence" in error)) return error;
  const first = "problems" in error ? (error.problems as string[]) : [error.message];
  return new LiveRefused([...new Set([...first, ...(await lookForLiveProblems(variables))])]);
}

/** Looks without the rest of the configuration, because that may be what is missing. */
async function lookForLiveProblems({ CONTENT_DIR, DATA_DIR }: NodeJS.ProcessEnv): Promise<string[]> {
  const { contentDir, dataDir } = readConfig({ CONTENT_DIR, DATA_DIR });
  const today = new Date().toISOString().slice(0, 10);
  const content = await readContent(contentDir, { today, samples: false }).then(
    (read) => contentProblems(read, today),
    (error: unknown) => (error instanceof ContentRefused ? [error.message] : Promise.reject(error)),
  );
  return [...content, ...((await lookAtDatabase(dataDir, databaseProblems)) ?? [])];
}
