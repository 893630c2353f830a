import { Form, Link } from "@remix-run/react";
import type { LinkRefusal } from "#app/domain/people/mailed-link.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Page } from "#app/ui/page/page.tsx";

const sentences: Readonly<Record<LinkRefusal["kind"], string>> = {
  "no-such-link": "We do not know this link. Perhaps a part of it was lost, or a newer one was used.",
  "link-used": "This link was used already. Each link works once.",
  "link-expired": "This link is too old. A link works only for a short time.",
};

export function LinkNotUsable({ why }: { why: LinkRefusal["kind"] }) {
  return (
    <Page heading="This link does not work any more">
      <p>{sentences[why]}</p>
      <p>
        <Link to="/sign-in">Ask for a new link</Link>. If you were invited and have not joined yet, the new link does
        the same.
      </p>
    </Page>
  );
}

/** Staff are signed out with their browser; any other member may ask to stay. */
export function PressToSignIn({ invited, staff }: { invited: boolean; staff: boolean }) {
  return (
    <Page heading={invited ? "Join the network" : "Sign in"}>
      <p>{sayWhatFollows({ invited, staff })}</p>
      <Form method="post">
        {staff ? null : (
          <Checkboxes
            id="stay"
            name="stay"
            label="On a device of your own"
            labelHidden
            values={[]}
            choices={[
              {
                value: "yes",
                label: "Keep me signed in on this device",
                hint: "For up to 90 days, or until you have not come for 14. Leave this empty on a shared computer.",
              },
            ]}
          />
        )}
        <Button>{invited ? "Begin" : "Sign in"}</Button>
      </Form>
    </Page>
  );
}

function sayWhatFollows({ invited, staff }: { invited: boolean; staff: boolean }): string {
  if (!invited) return "Press the button to sign in on this device.";
  return staff
    ? "Press the button to begin. The next page helps you to set up your phone for sign-in codes."
    : "Press the button and you are a member. There is no password to think of.";
}
