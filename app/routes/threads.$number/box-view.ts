import { draftPlaceKey, type DraftPlace } from "#app/domain/discussion/draft-place.ts";
import { postsOfNewWriter } from "#app/domain/discussion/new-writer.ts";
import { postFileLimits } from "#app/domain/discussion/post-file-limits.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { PostTakes } from "#app/ui/discussion/add-files.tsx";
import type { KeptPlace } from "#app/ui/discussion/use-kept-words.ts";
import { beforeWriting } from "#app/use-cases/moderation/before-writing.ts";
import { findDraft } from "#db/queries/discussion/drafts.ts";
import { saysStopped } from "./says-stopped.ts";

/** What a box begins with for a member: what they typed here before, and what is so for them. */
export type BoxView = {
  kept: KeptPlace | null;
  draft: { title: string; body: string };
  rule: string | null;
  takes: PostTakes;
};

const takes: PostTakes = { files: postFileLimits.files, megabytes: postFileLimits.bytesOfFile / 1_000_000 };

export async function boxView(
  { db, clock }: Services,
  { memberId }: LibraryViewer,
  { place, spaceId }: { place: DraftPlace; spaceId: string | null },
): Promise<BoxView> {
  const key = draftPlaceKey(place);
  if (memberId === null) return { kept: null, draft: { title: "", body: "" }, rule: null, takes };
  const draft = await findDraft(db.read, memberId, key);
  const may = await beforeWriting({ db: db.read, now: clock.now() }, { memberId, spaceId });
  return {
    kept: { place: key, version: draft?.version ?? 0 },
    draft: { title: draft?.title ?? "", body: draft?.body ?? "" },
    takes,
    rule: may.ok ? ruleOf(may.value) : saysStopped(may.refusal),
  };
}

function ruleOf({ held, limited }: { held: "first-post" | null; limited: boolean }): string | null {
  if (held !== null)
    return "This is your first post. A facilitator looks at it before others read it, usually within a working day.";
  return limited ? `While you are new here, you can write ${postsOfNewWriter} posts in an hour.` : null;
}
