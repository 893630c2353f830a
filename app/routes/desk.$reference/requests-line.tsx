import { Link } from "@remix-run/react";
import { When } from "#app/ui/when/when.tsx";
import { holdWords } from "../desk.$reference_.erase/erase-words.ts";
import { requestWords } from "../desk.$reference_.requests/request-words.ts";
import type { RecordView } from "./record-view.ts";

/** That the person asked something of us, or complained. Their words stand on a page of their own. */
export function RequestsLine({ record: { head, requests, holds } }: { record: RecordView }) {
  return (
    <section aria-labelledby="requests">
      <h2 className="nhsuk-heading-m" id="requests">
        What they asked of us
      </h2>
      {requests.length === 0 ? <p>Nothing yet.</p> : null}
      <ul>
        {requests.map(({ id, kind, at, dueOn, waiting }) => (
          <li key={id}>
            {requestWords[kind]}, <When at={at} />.{" "}
            {waiting ? (
              <>
                Answer by <When at={dueOn} />.
              </>
            ) : (
              "Answered."
            )}
          </li>
        ))}
      </ul>
      <p>
        {requests.length === 0 ? (
          <Link to={`/desk/${head.reference}/asked`}>Write down what they asked</Link>
        ) : (
          <Link to={`/desk/${head.reference}/requests`}>Read and answer</Link>
        )}
      </p>
      {holds.standing.length === 0 ? null : (
        <p>
          {[...new Set(holds.standing)].map((kind) => holdWords[kind]).join(", and ")}: nothing of this record is erased
          now.
        </p>
      )}
      {holds.mayHold ? (
        <p>
          <Link to={`/desk/${head.reference}/holds`}>Holds on this record</Link>
        </p>
      ) : null}
    </section>
  );
}
