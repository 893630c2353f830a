import type { AppLoadContext } from "@remix-run/node";
import { postFileLimits } from "#app/domain/discussion/post-file-limits.ts";
import { readFormWithFiles, type FormWithFiles } from "../library/held-files.ts";

/** Reads the form of a post, which may bring files. Of whoever is not signed in nothing is kept but what they typed. */
export async function readPostForm(request: Request, context: AppLoadContext): Promise<FormWithFiles> {
  const refused = context.session.member === null ? { kind: "signed-out" as const } : null;
  const { files: most, bytesOfFile } = postFileLimits;
  const form = await readFormWithFiles(request, context, { bytesOfFile, filesAtOnce: most, refused });
  if (form.files.length <= most) return form;
  const says = `A post takes ${most} files. The last ${form.files.length - most} are left out.`;
  return { ...form, files: form.files.slice(0, most), problems: [...form.problems, says] };
}

/** Why files were not taken, at their box; undefined when there is nothing to say. */
export function saysFiles({ problems }: Pick<FormWithFiles, "problems">): string | undefined {
  if (problems.length === 0) return undefined;
  return `${problems.join(" ")} Nothing was sent yet, and your words are kept. Choose a file again, or send your words without it.`;
}
