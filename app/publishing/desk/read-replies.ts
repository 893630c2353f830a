import { z } from "zod";
import { whyReplyNot, type Reply } from "#app/domain/conversation/reply.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";

const file = "replies.yaml";

const words = z
  .string()
  .trim()
  .min(1, "This must be filled in with words.")
  .max(1_000, "This is too long: 1,000 letters at most.");

const shape = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z][a-z0-9-]{0,59}$/, "An id is small letters, figures and hyphens, like before-closing."),
      title: words.max(60, "This is too long: 60 letters at most."),
      words,
      neutral: words.nullable().default(null),
    }),
  )
  .min(1, "At least one reply must stand here.");

/** Reads and checks the replies of the desk ("content/desk"); null when something is wrong. */
export async function readReplies(folderPath: string): Promise<{ replies: Reply[] | null; problems: Problem[] }> {
  const folder = openContentFolder(folderPath);
  const reading = await readYaml(folder, file, shape);
  const seen = new Set<string>();
  for (const [index, reply] of (reading?.value ?? []).entries()) {
    const line = reading?.lineOf([index]) ?? 1;
    if (seen.has(reply.id)) folder.fault(file, line, `"${reply.id}" stands here twice.`);
    seen.add(reply.id);
    for (const sentence of whyReplyNot(reply)) folder.fault(file, line, `${reply.id}: ${sentence}`);
  }
  const problems = inFileOrder(folder.problems);
  return { replies: hasFaults(problems) ? null : (reading?.value ?? null), problems };
}
