import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { cannotComeWords, sayAppointmentTime } from "#app/domain/reaching/say-appointment.ts";
import { requireTrackedPerson } from "#app/routes/track.$reference/require-tracked.ts";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { nextAppointments } from "#db/queries/reaching/next-appointments.ts";

export const handle: RouteHandle = { journey: true };

/** A message that is written already. It goes the way of every other; the appointment stands until staff change it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { conversationId, reference } = await requireTrackedPerson(context, params["reference"]);
  const { db, clock, calendar, ids } = context.services;
  const all = await nextAppointments(db.read, conversationId, clock.now());
  const one = all.find(({ id, cancelled }) => id === params["id"] && !cancelled);
  if (one === undefined) throw redirect(`/track/${reference}`); // over, or called off meanwhile: the page says so
  const words = cannotComeWords(one, calendar);
  return { reference, when: sayAppointmentTime(one, calendar), words, clientId: ids.newId() };
}

export default function CannotCome() {
  const { reference, when, words, clientId } = useLoaderData<typeof loader>();
  const back = `/track/${reference}`;
  return (
    <Page heading="Tell us that you cannot come" back={{ to: back }}>
      <p>{when}</p>
      <p>That is all right. Send this message, and we look for another day with you.</p>
      <p>We do not cancel it before one of us has read your message.</p>
      <Form method="post" action={back} noValidate>
        <input type="hidden" name="client-id" value={clientId} />
        <TextArea
          id="words"
          name="words"
          label="Your message"
          hint="You can change it, or add a day that is better for you."
          value={words}
          rows={5}
          maxLetters={mostLetters}
        />
        <ButtonGroup>
          <Button>Send</Button>
          <ButtonLink to={back} kind="secondary">
            Go back
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
