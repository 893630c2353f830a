import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";

type Props = {
  heading: string;
  why: string;
  sent: boolean;
  refused: Refused | undefined;
  signIn: string | null;
  back?: { to: string; text: string } | undefined;
};

/** For whoever has no working link: a way to ask for one, which says the same to everybody. */
export function AskPage({ heading, why, sent, refused, signIn, back }: Props) {
  if (sent && refused === undefined)
    return (
      <Page heading="Look in your mail" back={back}>
        <p>If this is the address of somebody who speaks, a link is on its way to it.</p>
        <p>
          Nothing there after ten minutes? Look among unwanted mail. The facilitators may know you by another address.
        </p>
      </Page>
    );
  return (
    <Page heading={heading} errors={errorItems(refused)} back={back}>
      <p>{why}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="ask" />
        <TextInput
          {...keptIn(refused).one("mail")}
          label="Your mail address"
          hint="The one that the facilitators know you by."
          type="email"
          autoComplete="email"
        />
        <Button>Mail me a link</Button>
      </Form>
      {signIn === null ? null : (
        <p>
          Are you a facilitator or a member? <Link to={signIn}>Sign in</Link>
        </p>
      )}
    </Page>
  );
}
