import { Form } from "@remix-run/react";
import { longestFeedback, usefulWords } from "#app/domain/conference/feedback.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { Kept } from "../administration/kept.ts";

/** Three questions about a session. `to` is the page that takes them. */
export function FeedbackForm({ kept, to }: { kept: Kept; to: string }) {
  return (
    <Form method="post" action={to} noValidate>
      <p>
        Nobody sees who wrote this. Those who look after the conference read it, and the speakers may. Please name no
        person who is not a speaker.
      </p>
      <Radios
        {...kept.one("useful")}
        label="How useful was it?"
        choices={usefulWords.map((word, index) => ({ value: String(5 - index), label: word }))}
      />
      <TextArea
        {...kept.one("better")}
        label="What could be better? (optional)"
        rows={3}
        maxLetters={longestFeedback}
        autoComplete="off"
      />
      <TextArea
        {...kept.one("next")}
        label="What would you like next? (optional)"
        rows={3}
        maxLetters={longestFeedback}
        autoComplete="off"
      />
      <Button>Send</Button>
    </Form>
  );
}
