import { Link } from "@remix-run/react";
import { showReceiptCode } from "#app/domain/record/receipt.ts";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { PersonRequest } from "#db/queries/record/person-requests.ts";
import { kindWords, stateWords } from "./ask-words.ts";

/** What the person asked and complained of before, where it is, and what was answered by whom. */
export function AskedBefore({ asked }: { asked: readonly PersonRequest[] }) {
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 className="nhsuk-heading-m" id="asked">
        What you sent us before
      </h2>
      {asked.map((one) => (
        <div key={one.id}>
          <h3 className="nhsuk-heading-s">
            {kindWords[one.kind]} on <When at={one.at} />
          </h3>
          {one.words === null || one.words === "" ? null : <p className="talk__words">{one.words}</p>}
          <SummaryList
            rows={[
              { key: "Where it is", value: stateWords[one.state] },
              one.decidedAt === null
                ? { key: "We answer by", value: <When at={one.dueOn} /> }
                : { key: "Answered", value: <Answered by={one.answeredBy} at={one.decidedAt} /> },
              ...(one.answer === null
                ? []
                : [{ key: "Our answer", value: <span className="talk__words">{one.answer}</span> }]),
            ]}
          />
          {one.code === null ? null : (
            <p>
              Keep this code: <Link to={`/receipt/${one.code}`}>{showReceiptCode(one.code)}</Link>. With it you read
              what we decided, also when nothing else is left.
            </p>
          )}
          {one.kind === "copy" && (one.state === "done" || one.state === "partly") ? (
            <p>
              <Link to="../../my-data" relative="path">
                Open your copy
              </Link>
              . You need a code from your link worker.
            </p>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Answered({ by, at }: { by: string | null; at: Date }) {
  return (
    <>
      {by ?? "A member of staff"}, <When at={at} />
    </>
  );
}
