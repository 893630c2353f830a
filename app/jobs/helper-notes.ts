import type { Services } from "#app/services.ts";
import { listDirectory } from "#db/queries/directory.ts";
import type { Notice } from "#db/queries/notices/notices.ts";

/** For a question that nobody has answered: members who said "ask me about" something like it, each with their page. */
export async function helperNotes(
  { db, config }: Services,
  { why, about }: Pick<Notice, "why" | "about">,
): Promise<string[]> {
  if (why !== "unanswered" || about === null || about === "") return [];
  const members = await listDirectory(db.read, "member", about.split(" "));
  const lines = members.flatMap(({ id, shown }) =>
    shown.name === undefined || shown.askMeAbout === undefined
      ? []
      : [`${shown.name} (ask me about: ${shown.askMeAbout}): ${config.siteUrl}/members/${id}`],
  );
  return lines.length === 0 ? [] : [`These members said that people can ask them about it:\n${lines.join("\n")}`];
}
