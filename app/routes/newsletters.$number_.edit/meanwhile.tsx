import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { NowView } from "./now-view.ts";

/** What stands there now, where somebody else wrote meanwhile. */
export function Meanwhile({ now: { by, title, intro, items } }: { now: NowView }) {
  return (
    <InsetText>
      <p>What it says now{by === "" ? "" : `, by ${by}`}:</p>
      <p>
        <strong>{title === "" ? "No title yet" : title}</strong>
      </p>
      <p className="keep-lines">{intro === "" ? "No introduction yet" : intro}</p>
      {items.length === 0 ? null : (
        <ol>
          {items.map(({ says, why }) => (
            <li key={says}>
              {says}
              {why === "" ? null : <p>{why}</p>}
            </li>
          ))}
        </ol>
      )}
    </InsetText>
  );
}
