import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { sayStillRight } from "#app/use-cases/library/say-still-right.ts";
import { perform } from "#app/use-cases/perform.ts";
import { requireKept } from "../library/look-as.ts";

export const meta = titled("Is it still right?");

/** Where the reminder's link leads. Looking changes nothing: programs that read mail open links too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const { resource } = await requireKept(context, params["number"]);
  return { number: resource.row.number, title: resource.row.title };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const { number } = resource.row;
  const said = await perform(context.services, sayStillRight, { viewer, number });
  if (!said.ok) throw data(null, { status: 404 });
  return redirect(`/library/${number}?done=checked`);
}

export default function StillRight() {
  const { number, title } = useLoaderData<typeof loader>();
  return (
    <Page heading="Is it still right?" caption={title} back={{ to: `/library/${number}`, text: "The resource" }}>
      <p>
        <Link to={`/library/${number}`}>Look at it first</Link>. When it is right, press the button: your name and
        today's date are then shown to everyone who sees it. If something is out of date, change it or withdraw it.
      </p>
      <Form method="post">
        <Button>It is still right</Button>
      </Form>
    </Page>
  );
}
