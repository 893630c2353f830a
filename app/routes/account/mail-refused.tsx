import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";

/** Shown while the member's mail server has refused a mail for good. */
export function MailRefused({ mail }: { mail: string }) {
  return (
    <NotificationBanner heading="Our mail to you was sent back">
      <p>
        The mail server of {mail} did not take it, so we send you no more notices. If the address is right and works
        again, press the button. If it is not, ask an administrator.
      </p>
      <Form method="post">
        <Button kind="secondary" name="intent" value="mail-is-right">
          My address is right: try again
        </Button>
      </Form>
    </NotificationBanner>
  );
}
