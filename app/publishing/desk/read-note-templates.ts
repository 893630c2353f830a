import { z } from "zod";
import { headings, type HeadingId } from "#app/domain/record/headings.ts";
import type { NoteTemplate } from "#app/domain/record/record-note.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";

const file = "templates.yaml";
const headingIds = headings.map(({ id }) => id) as [HeadingId, ...HeadingId[]];
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "This must be filled in with words.")
    .max(most, `This is too long: ${most} letters at most.`);

const shape = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/, "An id is small letters, figures and hyphens, like what-we-agreed."),
    heading: z.enum(headingIds, `A heading is one of ${headingIds.join(", ")}.`),
    name: words(60),
    words: words(2000),
  }),
);

/** Reads what quick notes can begin with ("content/desk"); null when any problem is a fault. */
export async function readNoteTemplates(
  folderPath: string,
): Promise<{ templates: readonly NoteTemplate[] | null; problems: Problem[] }> {
  const folder = openContentFolder(folderPath);
  const reading = await readYaml(folder, file, shape);
  const seen = new Set<string>();
  for (const [index, { id }] of (reading?.value ?? []).entries()) {
    if (seen.has(id)) folder.fault(file, reading?.lineOf([index, "id"]) ?? 1, `"${id}" stands here twice.`);
    seen.add(id);
  }
  const problems = inFileOrder(folder.problems);
  return { templates: reading === null || hasFaults(problems) ? null : reading.value, problems };
}
