import { Link } from "@remix-run/react";
import { decidedWords } from "../desk.$reference_.requests/request-words.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Refused } from "../administration/typed.ts";
import { DecideForm } from "./decide-form.tsx";
import type { ErasingView } from "./erase-view.ts";
import { whyNotWords } from "./erase-words.ts";

type ErasingPartProps = { one: ErasingView; mayDecide: boolean; refused: Refused | undefined };

/** One request to erase: who asked, what stands against it, and the decision or the form for it. */
export function ErasingPart({ one, mayDecide, refused }: ErasingPartProps) {
  const { id, at, dueOn, state, words, code, takenDownBy, why } = one;
  return (
    <section className="record-part" aria-labelledby={`request-${id}`}>
      <h2 className="nhsuk-heading-m" id={`request-${id}`}>
        Asked on <When at={at} />
      </h2>
      <p>{takenDownBy === null ? "The person asked on their own page." : `${takenDownBy} wrote it down for them.`}</p>
      {words ? <p className="record-words">{words}</p> : null}
      {code === null ? null : (
        <p>
          Code of the receipt: <Link to={`/receipt/${code.replaceAll(" ", "")}`}>{code}</Link>
        </p>
      )}
      {state === "waiting" ? (
        <p>
          Not decided yet. Decide by <When at={dueOn} />.
        </p>
      ) : (
        <Decided one={one} />
      )}
      {state === "waiting" && why !== null ? (
        <InsetText>
          <p>{whyNotWords[why]}</p>
        </InsetText>
      ) : null}
      {state === "waiting" && mayDecide ? <DecideForm id={id} mayErase={why === null} refused={refused} /> : null}
      {state === "waiting" && !mayDecide ? (
        <p>A lead who does not hold this record decides, or a duty coordinator.</p>
      ) : null}
    </section>
  );
}

function Decided({ one: { state, answer, decidedBy, decidedAt } }: { one: ErasingView }) {
  return (
    <>
      {answer === null ? null : <p className="record-words">{answer}</p>}
      <p className="record-by">
        {decidedWords[state]}. Decided by {decidedBy ?? "a member of staff"}
        {decidedAt === null ? null : (
          <>
            , <When at={decidedAt} form="date-time" />
          </>
        )}
      </p>
    </>
  );
}
