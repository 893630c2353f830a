import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { closeOnDevice } from "#app/use-cases/tracking/close-on-device.ts";
import { CloseForm } from "./close-form.tsx";

export const handle: RouteHandle = { journey: true };

const notClosed =
  "We could not close it just now. Close every window of this browser, or wait a minute and press the button again.";

export async function action({ context: { services, session } }: ActionFunctionArgs) {
  const { tokenHash } = session;
  if (tokenHash === null) return redirect("/");
  const closed = await unlessStorageRefuses(
    () => perform(services, closeOnDevice, { tokenHash }),
    () => null,
  );
  return closed === null ? data({ notice: notClosed }, { status: 503 }) : redirect("/");
}

export default function Close() {
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="Close it on this device"
      back={{ to: "/", text: "Home" }}
      errors={refused ? [{ text: refused.notice }] : []}
    >
      <p>Nobody can open what was sent from here again without its reference and tracking word.</p>
      <CloseForm>Close it on this device</CloseForm>
    </Page>
  );
}
