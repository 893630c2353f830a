import { Link } from "@remix-run/react";
import { CloseForm } from "#app/routes/track.close/close-form.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { DoneBanner } from "./done-banner.tsx";
import type { HelperView } from "./load-tracking.ts";

/** What whoever sent it for someone else may see: one of four states. */
export function HelperPage({ view, done }: { view: HelperView; done: string | null }) {
  return (
    <Page heading={view.heading} caption={`Reference ${view.shownReference}`}>
      <DoneBanner done={done} />
      {view.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        If you worry about them and it cannot wait, go to <Link to="/help-now">Get help now</Link>.
      </p>
      <p>
        <Link to={`/track/${view.reference}/word`}>
          {view.hasWord ? "Change your tracking word" : "Choose a tracking word"}
        </Link>
      </p>
      <CloseForm>Close this on this device</CloseForm>
    </Page>
  );
}
