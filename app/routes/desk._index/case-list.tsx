import { Card, CardList } from "#app/ui/card/card.tsx";
import { CaseCard } from "./case-card.tsx";
import { fromQuery } from "./list-state.ts";
import type { DeskView } from "./load-desk.ts";
import { useStillList } from "./use-still-list.ts";

/** The cases of a list. When it changes while it is looked at, nothing moves until the reader asks for it. */
export function CaseList({ desk: { cases, state, first }, empty }: { desk: DeskView; empty: string }) {
  const { rows, changed, showAsItIs } = useStillList(cases);
  return (
    <>
      {rows.length === 0 ? (
        <p className="empty-list">{changed ? "The list has changed." : empty}</p>
      ) : (
        <CardList columns={2}>
          {rows.map(({ reference, one }, index) =>
            one === null ? (
              <Left key={reference} />
            ) : (
              <CaseCard key={reference} one={one} from={fromQuery(state, first + index)} choosable />
            ),
          )}
        </CardList>
      )}
      {changed ? (
        <div className="new-message">
          <button type="button" className="new-message__pill" onClick={showAsItIs}>
            Show the list as it is now
          </button>
        </div>
      ) : null}
    </>
  );
}

function Left() {
  return (
    <Card heading="Not in this list any more" headingLevel={3}>
      <p className="case-facts">It was done, or somebody else has it now.</p>
    </Card>
  );
}
