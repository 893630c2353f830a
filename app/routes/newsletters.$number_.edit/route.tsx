import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { throwNewsletterAway } from "#app/use-cases/newsletter/throw-away.ts";
import { perform } from "#app/use-cases/perform.ts";
import { intentOf, readTyped } from "../administration/typed.ts";
import { requireKeeper } from "../newsletters/require-keeper.ts";
import { EditForm } from "./edit-form.tsx";
import { editView } from "./edit-view.ts";
import { Meanwhile } from "./meanwhile.tsx";
import { readNewsletterForm } from "./read-form.ts";
import { takeForm } from "./take-form.ts";

export const meta = titled("Write a newsletter");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, newsletter } = await requireKeeper(context, params["number"], request);
  const { number, state } = newsletter;
  const kept = new URL(request.url).searchParams.get("kept");
  // Not a redirect: the words of a form that comes too late are shown on this page.
  const elsewhere = state === "draft" ? null : `/newsletters/${number}${state === "gone" ? "" : "/preview"}`;
  return { ...(await editView(context.services, viewer, newsletter)), kept, elsewhere };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, newsletter } = await requireKeeper(context, params["number"]);
  const { services } = context;
  const { number } = newsletter;
  const typed = await readTyped(request);
  if (intentOf(typed) === "throw-away") {
    const version = Number(typed["version"]?.[0]);
    const done = await perform(services, throwNewsletterAway, { viewer, number, version });
    return redirect(done.ok ? "/newsletters?thrown-away" : `/newsletters/${number}/edit?kept=changed`);
  }
  const form = readNewsletterForm(typed);
  const refused = await takeForm(services, viewer, number, form);
  if (refused !== null) return refused;
  return redirect(form.next === "look" ? `/newsletters/${number}/preview` : `/newsletters/${number}/edit?kept=yes`);
}

export default function EditNewsletter() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { number, version, kept, elsewhere } = shown;
  if (elsewhere !== null && refused === undefined) return <NoDraft to={elsewhere} />;
  return (
    <Page
      heading="Write a newsletter"
      back={{ to: "/newsletters", text: "Newsletters" }}
      errors={refused === undefined ? [] : [refused.error]}
    >
      {kept === null || refused !== undefined ? null : (
        <NotificationBanner
          kind={kept === "yes" ? "success" : undefined}
          heading={kept === "yes" ? "The draft is kept" : "Somebody changed it meanwhile, so it was not thrown away"}
        />
      )}
      {refused === undefined || refused.meanwhile === null ? null : <Meanwhile now={refused.meanwhile} />}
      <EditForm key={version} {...shown} {...refused} error={refused?.error} />
      <Details summary="Throw this draft away">
        <p>It goes for good, also for the other facilitators.</p>
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button kind="warning" name="intent" value="throw-away">
            Throw this draft away
          </Button>
        </Form>
      </Details>
      <p>Newsletter {number}. It goes nowhere before you have looked at it and said that it is ready.</p>
    </Page>
  );
}

function NoDraft({ to }: { to: string }) {
  return (
    <Page heading="This newsletter is not a draft any more" back={{ to: "/newsletters", text: "Newsletters" }}>
      <p>
        <Link to={to}>See how it stands</Link>
      </p>
    </Page>
  );
}
