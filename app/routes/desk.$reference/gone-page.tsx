import { Link } from "@remix-run/react";
import { Page } from "#app/ui/page/page.tsx";

/** Takes the place of a record that the reader may not see any more, while they have it open. */
export function GonePage({ unsent }: { unsent: boolean }) {
  return (
    <Page heading="You cannot see this any more">
      <div role="alert">
        <p>Somebody else looks after this now, or you are signed out.</p>
        {unsent ? <p>What you had not sent yet was not sent.</p> : null}
      </div>
      <p>
        <Link to="/desk">Go to your desk</Link>
      </p>
    </Page>
  );
}
