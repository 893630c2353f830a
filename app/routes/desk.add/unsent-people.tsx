import { Form, Link } from "@remix-run/react";
import { sayHowTheyCame } from "#app/domain/referral/how-they-came.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Card, CardList } from "#app/ui/card/card.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { UnsentView } from "./load-add.ts";

/** What the reader began for somebody and has not sent: each goes on where it was, or is thrown away. */
export function UnsentPeople({ unsent }: { unsent: readonly UnsentView[] }) {
  if (unsent.length === 0) return null;
  return (
    <section aria-labelledby="unsent">
      <h2 className="nhsuk-heading-m" id="unsent">
        Not sent yet
      </h2>
      <p>Only you see these. Nobody else knows of them until you send them.</p>
      <CardList>
        {unsent.map((one) => (
          <Card key={one.id} heading={one.called ?? "Name not asked yet"} headingLevel={3}>
            <p>
              They {sayHowTheyCame(one.how)}. Begun <When at={one.at} form="date-time" />. Kept until {one.keptUntil}.
            </p>
            {one.callAskedFor ? <p>You asked for a call for them, and the team has it.</p> : null}
            <p>
              <Link to={one.goOn} discover="none">
                Go on with the questions
              </Link>
            </p>
            <Details summary="Throw it away">
              <p>
                {one.callAskedFor
                  ? "What was typed after the call was asked for is deleted. The call stands."
                  : "Every word of it is deleted and cannot be brought back. Nobody will get in touch with them."}
              </p>
              <Form method="post">
                <input type="hidden" name="conversation" value={one.id} />
                <Button kind="secondary" name="intent" value="throw-away">
                  Throw it away
                </Button>
              </Form>
            </Details>
          </Card>
        ))}
      </CardList>
    </section>
  );
}
