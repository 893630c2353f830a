import type { Services } from "#app/services.ts";
import { listDirectory } from "#db/queries/directory.ts";
import type { PostRow } from "#db/queries/discussion/posts.ts";
import { findMember } from "#db/queries/members.ts";

/** Who wrote posts, as every member may know it: a mail is passed on more easily than a page. */
export async function writersInMail({ db }: Services, posts: readonly PostRow[]): Promise<(post: PostRow) => string> {
  const ids = [...new Set(posts.filter(({ withoutName }) => !withoutName).map(({ memberId }) => memberId))];
  const shown = new Map((await listDirectory(db.read, "member", ids)).map((member) => [member.id, member.shown.name]));
  const gone = new Set<string>();
  for (const id of ids) if ((await findMember(db.read, id))?.active !== true) gone.add(id);
  return ({ memberId, withoutName }) => {
    if (withoutName) return "Somebody who asked without their name";
    return shown.get(memberId) ?? (gone.has(memberId) ? "A former member" : "A member");
  };
}
