import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";

/** Loads the next page anew, so that nothing of this one is left in the browser's memory. */
export function CloseForm({ children }: { children: string }) {
  return (
    <Form method="post" action="/track/close" reloadDocument>
      <Button kind="secondary">{children}</Button>
    </Form>
  );
}
