import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { When } from "#app/ui/when/when.tsx";

/** Says that nobody can be sure who read or changed this record, until an administrator has written what happened. */
export function TraceGap({ since }: { since: Date | null }) {
  if (since === null) return null;
  return (
    <InsetText>
      <p>
        The trace of this record has a gap since <When at={since} />. Administrators know, and look into it. Go on with
        your work.
      </p>
    </InsetText>
  );
}
