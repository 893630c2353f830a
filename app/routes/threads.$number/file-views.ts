import { sayBytes } from "#app/domain/library/say-bytes.ts";
import type { PostFileView } from "#app/ui/discussion/post-view.ts";
import type { ListedPostFile } from "#db/queries/discussion/post-files.ts";

/** Files of a post as they are shown. `under`: where the addresses of its files begin. */
export function fileViews(files: readonly ListedPostFile[] | undefined, under: string): PostFileView[] {
  return (files ?? []).map(({ position, name, bytes, scan }) => ({
    name,
    size: sayBytes(bytes),
    state: scan,
    at: `${under}/files/${position}`,
  }));
}
