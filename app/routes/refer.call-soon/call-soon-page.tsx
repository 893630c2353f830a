import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { CallSoonView } from "./load-call-soon.ts";
import type { CallNotTaken } from "./take-call-soon.ts";

/** `aside`: for whoever types for the person. */
type CallSoonPageProps = { view: CallSoonView; refused: CallNotTaken | null; aside?: ReactNode };

/** A call the same day: when it comes is said first, then a name, a number and whether it is safe. */
export function CallSoonPage({ view, refused, aside }: CallSoonPageProps) {
  const errors = refused?.errors ?? {};
  const typed = refused?.typed ?? { called: view.called, phone: view.phone, safe: "", adult: "" };
  const notices = refused?.notice ? [{ text: refused.notice }] : [];
  return (
    <Page heading="Ask us to ring you soon" back={{ to: view.back }} errors={[...notices, ...toErrorItems(errors)]}>
      {aside}
      <p>
        <strong>{view.says}</strong> The person who rings can read what you wrote until now.
      </p>
      {view.now.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      <Form method="post" action={view.action} noValidate className="answer-form">
        <input type="hidden" name="conversation" value={view.conversation} />
        <TextInput
          id="called"
          name="called"
          label="What shall we call you?"
          hint="One name is enough"
          value={typed.called}
          error={errors.called}
          autoComplete="nickname"
        />
        <TextInput
          id="phone"
          name="phone"
          type="tel"
          label="Your phone number"
          value={typed.phone}
          error={errors.phone}
          autoComplete="tel"
          width={20}
        />
        <Radios
          id="safe"
          name="safe"
          label="Is it safe to ring you, and to speak?"
          value={typed.safe}
          error={errors.safe}
          choices={[
            { value: "yes", label: "Yes, it is safe" },
            {
              value: "only-me",
              label: "Yes, but only speak with me",
              hint: "If someone else picks up, we do not say who we are.",
            },
            { value: "no", label: "No, it is not safe to ring me" },
          ]}
        />
        {view.asksAge ? (
          <Radios
            id="adult"
            name="adult"
            label={`Are you ${view.youngestAge} or over?`}
            value={typed.adult}
            error={errors.adult}
            inline
            choices={[
              { value: "yes", label: "Yes" },
              { value: "no", label: "No" },
            ]}
          />
        ) : null}
        <Button>Ask for this call</Button>
      </Form>
      <p>We leave no message. You can go on with the questions afterwards, or stop there.</p>
    </Page>
  );
}
