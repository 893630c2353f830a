import { Link } from "@remix-run/react";
import { Page } from "#app/ui/page/page.tsx";

export type FailedPageProps = { requestId: string; status: number };

/** Says what is safe, what may not be, and what to do next. */
export function FailedPage({ requestId, status }: FailedPageProps) {
  const busy = status === 503 || status === 429;
  return (
    <Page heading={busy ? "We are too busy to do this right now" : "Something went wrong"}>
      <p>{busy ? "Please wait a minute, then try again." : "This is our fault. You did nothing wrong."}</p>
      <h2 className="nhsuk-heading-m">What is kept</h2>
      <ul>
        <li>Every answer you sent before this page is kept.</li>
        <li>What you sent just now may not be. Go back, look, and send it again. Sending twice does no harm.</li>
      </ul>
      <h2 className="nhsuk-heading-m">If it happens again</h2>
      <p>
        You can <Link to="/refer/call-back">ask us to ring you</Link>. If you cannot wait, go to{" "}
        <Link to="/help-now">get help now</Link>.
      </p>
      {requestId === "" ? null : (
        <p>
          If you tell us about it, give us this number: <strong className="request-id">{requestId}</strong>
        </p>
      )}
    </Page>
  );
}
