import { ThreadList } from "#app/ui/discussion/thread-list.tsx";
import type { ThreadView } from "#app/ui/discussion/post-view.ts";

/** What was asked about its slides; nothing stands here before somebody did. */
export function Questions({ threads }: { threads: readonly ThreadView[] }) {
  if (threads.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 className="nhsuk-heading-m" id="questions" tabIndex={-1}>
        Questions and answers
      </h2>
      <ThreadList threads={threads} empty="" />
    </section>
  );
}
