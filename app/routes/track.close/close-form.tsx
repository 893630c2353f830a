import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";

/** Loads the next page anew, so that nothing of this one is left in the browser's memory, nor words that wait to be sent. */
export function CloseForm({ children }: { children: string }) {
  return (
    <Form method="post" action="/track/close" reloadDocument onSubmit={clearTab}>
      <Button kind="secondary">{children}</Button>
    </Form>
  );
}

function clearTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Storage is switched off: there is nothing in it.
  }
}
