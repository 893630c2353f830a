import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { forgetUnsent } from "#app/ui/exit/unsent-words.ts";

/** Loads the next page anew, so that nothing of this one is left in the browser's memory; nor does an unsent word stay. */
export function CloseForm({ children }: { children: string }) {
  return (
    <Form method="post" action="/track/close" reloadDocument onSubmit={forgetUnsent}>
      <Button kind="secondary">{children}</Button>
    </Form>
  );
}
