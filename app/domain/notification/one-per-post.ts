import type { NoticeKind } from "./notice-kinds.ts";
import { strongestFirst } from "./strongest-first.ts";

/** Of several notices about one post the strongest, so that a mail shows the post once. The order of the posts stays. */
export function onePerPost<One extends { notice: { kind: NoticeKind }; post: { id: string } }>(
  waiting: readonly One[],
): One[] {
  const strength = ({ notice }: One) => strongestFirst.indexOf(notice.kind);
  return [...Map.groupBy(waiting, ({ post }) => post.id).values()].flatMap((same) =>
    same.toSorted((a, b) => strength(a) - strength(b)).slice(0, 1),
  );
}
