import { Link } from "@remix-run/react";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";

const back = { to: "/library", text: "Library" };

/** What was withdrawn keeps its address: it says since when, why, and what stands in its place. */
export function TombstonePage({ at, reason, replacedBy }: { at: Date; reason: string; replacedBy: number | null }) {
  return (
    <Page heading="This resource was withdrawn" back={back}>
      <p>
        It was taken away on <When at={at} form="date" />. Please do not use copies of it.
      </p>
      <p>Why: {reason}</p>
      {replacedBy === null ? (
        <p>
          Nothing stands in its place. You can <Link to="/library">look through the library</Link>.
        </p>
      ) : (
        <p>
          <Link to={`/library/${replacedBy}`}>Use this resource instead</Link>.
        </p>
      )}
    </Page>
  );
}

/** What is not to be seen yet says from when; nothing else of it is told. */
export function NotYetPage({ from }: { from: Date }) {
  return (
    <Page heading="This will be here soon" back={back}>
      <p>
        You can see it here from <When at={from} form="date-time" />. Keep this address and come back then.
      </p>
    </Page>
  );
}
