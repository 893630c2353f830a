import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { useSettled } from "./use-settled.ts";

/** Who reads now, or when. Nothing while it is not known. Spoken when it changes, once it has stood for a moment. */
export function WhoIsThere({ says }: { says: string | null }) {
  const settled = useSettled(says, 1_500);
  const shown = says === null ? null : settled;
  return (
    <div role="status">
      {shown ? (
        <InsetText>
          <p>{shown}</p>
        </InsetText>
      ) : null}
    </div>
  );
}
