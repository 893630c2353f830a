import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireTrackedPerson } from "#app/routes/track.$reference/require-tracked.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { changeSharing } from "#app/use-cases/tracking/change-sharing.ts";
import { sharingView, type SharingLine } from "./sharing-view.ts";

export const handle: RouteHandle = { journey: true };

const pressed = z.object({ what: z.enum(["practice", "referrer"]), shared: z.enum(["yes", "no"]) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const tracked = await requireTrackedPerson(context, params["reference"]);
  const changed = new URL(request.url).searchParams.get("done") === "changed";
  return { reference: tracked.reference, lines: sharingView(tracked), changed };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conversationId, reference } = await requireTrackedPerson(context, params["reference"]);
  const parsed = pressed.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 400 });
  const { what, shared } = parsed.data;
  const said = await unlessStorageRefuses(
    () => perform(context.services, changeSharing, { conversationId, what, shared: shared === "yes" }),
    () => null,
  );
  if (said === null) return data({ notice: notSaved }, { status: 503 });
  if (!said.ok) throw data(null, { status: 404 });
  return redirect(`/track/${reference}/sharing?done=changed`);
}

export default function Sharing() {
  const { reference, lines, changed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="Who we may tell"
      back={{ to: `/track/${reference}` }}
      errors={refused === undefined ? [] : [{ text: refused.notice }]}
    >
      {changed && refused === undefined ? (
        <NotificationBanner kind="success" heading="Your answer is changed. It holds from now on." />
      ) : null}
      <p>You can change your answer at any time, as often as you like. You do not have to say why.</p>
      {lines.map((line) => (
        <Line key={line.what} line={line} action={`/track/${reference}/sharing`} />
      ))}
    </Page>
  );
}

function Line({ line, action }: { line: SharingLine; action: string }) {
  return (
    <section aria-labelledby={line.what}>
      <h2 className="nhsuk-heading-m" id={line.what}>
        {line.heading}
      </h2>
      <p>{line.now}</p>
      {line.shared ? <p>If you say stop, we stop at once. {line.stays}</p> : <p>{line.stays}</p>}
      <Form method="post" action={action}>
        <input type="hidden" name="what" value={line.what} />
        <input type="hidden" name="shared" value={line.shared ? "no" : "yes"} />
        <Button kind="secondary">{line.button}</Button>
      </Form>
    </section>
  );
}
