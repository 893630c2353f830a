import { Link } from "@remix-run/react";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";

/** The same words whether or not the address is known. */
export function LinkSent({ demonstration }: { demonstration: boolean }) {
  return (
    <Page heading="Look in your mail">
      <p>If we know this address, we have sent a link.</p>
      <p>Open the link and press the button on the page. It works once, in the next 15 minutes.</p>
      {demonstration ? (
        <InsetText>
          This is the demonstration: no mail is sent. Your link is in the <Link to="/demo/mailbox">mailbox page</Link>.
        </InsetText>
      ) : null}
      <p>
        Nothing came? Look in your junk mail, or <Link to="/sign-in">ask for another link</Link>.
      </p>
    </Page>
  );
}
