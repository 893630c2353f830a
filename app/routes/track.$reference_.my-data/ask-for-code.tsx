import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

type AskForCodeProps = { reference: string; refused: { problem: string; typed: string } | null };

/** Everything at once could hurt someone if the wrong person read it, so it takes one more step. */
export function AskForCode({ reference, refused }: AskForCodeProps) {
  return (
    <Page
      heading="See what we hold about you"
      back={{ to: `/track/${reference}` }}
      errors={refused === null ? [] : toErrorItems({ code: refused.problem })}
    >
      <p>
        To keep what you told us safe, this page needs a code. Ask your link worker for it: write to us, or ask when you
        talk. They check that it is you, and give it to you in a way you told us is safe.
      </p>
      <Form method="post" noValidate>
        <TextInput
          id="code"
          name="code"
          label="Your code"
          hint="Nine letters. It works once."
          error={refused?.problem}
          value={refused?.typed}
          width={20}
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <Button>Continue</Button>
      </Form>
    </Page>
  );
}
