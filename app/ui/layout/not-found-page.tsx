import { Link } from "@remix-run/react";
import { Page } from "#app/ui/page/page.tsx";

/** For what is not there, and for what is not yours to see: the two look the same. */
export function NotFoundPage() {
  return (
    <Page heading="We cannot find this page">
      <p>The address may have a slip in it, or the page may have moved.</p>
      <ul>
        <li>If you typed the address, look at it once more.</li>
        <li>If you pasted it, check that you have all of it.</li>
        <li>If a link on this site brought you here, the slip is ours.</li>
      </ul>
      <p>
        You can go to the <Link to="/">start of this site</Link>, or{" "}
        <Link to="/refer/call-back">ask us to ring you</Link>.
      </p>
    </Page>
  );
}
