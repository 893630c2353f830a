import { Link } from "@remix-run/react";
import { When } from "#app/ui/when/when.tsx";
import { requestWords } from "../desk.$reference_.requests/request-words.ts";
import type { RecordView } from "./record-view.ts";

/** That the person asked for something to be put right, or complained. Their words stand on a page of their own. */
export function RequestsLine({ record: { head, requests } }: { record: RecordView }) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests">
      <h2 className="nhsuk-heading-m" id="requests">
        What they asked of us
      </h2>
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
        <Link to={`/desk/${head.reference}/requests`}>Read and answer</Link>
      </p>
    </section>
  );
}
