import type { Services } from "#app/services.ts";
import { listDirectory } from "#db/queries/directory.ts";
import type { WrittenPost } from "#db/queries/discussion/posts.ts";

export type WriterName = { name: string; to: string | null; sample: boolean };

/** Who wrote or removed posts, as their profiles let the reader know: by name, as "A member", or as a former one. */
export async function writerNames(
  { db }: Services,
  readerId: string | null,
  posts: readonly WrittenPost[],
): Promise<(memberId: string) => WriterName> {
  const here = new Set(posts.filter(({ writerIsHere }) => writerIsHere).map(({ memberId }) => memberId));
  const removers = posts.flatMap(({ removedBy, hiddenBy }) => [removedBy ?? [], hiddenBy ?? []].flat());
  const names = new Map<string, WriterName>();
  const asked = [...new Set([...here, ...removers])];
  const found = asked.length === 0 ? [] : await listDirectory(db.read, readerId === null ? "public" : "member", asked);
  for (const { id, shown, sample } of found)
    if (shown.name !== undefined) names.set(id, { name: shown.name, to: `/members/${id}`, sample });
  return (id) => names.get(id) ?? { name: here.has(id) ? "A member" : "Former member", to: null, sample: false };
}
