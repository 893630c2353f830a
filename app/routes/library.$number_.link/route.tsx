import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { lookAgain } from "#app/use-cases/links/look-again.ts";
import { sayLinkIsRight } from "#app/use-cases/links/say-link-is-right.ts";
import { useNewAddress } from "#app/use-cases/links/use-new-address.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems } from "../administration/kept.ts";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { requireKept } from "../library/look-as.ts";
import { LibraryDone } from "../library/library-done.tsx";
import { loadLink } from "./load-link.ts";
import { Looks, NewAddress, StandsNow } from "./parts.tsx";

export const meta = titled("The link");

/** Where the mail of a lost link leads. Looking changes nothing: programs that read mail open links too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const { resource } = await requireKept(context, params["number"]);
  const link = await loadLink(context.services, resource);
  if (link === null) throw data(null, { status: 404 });
  return { link, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const { number } = resource.row;
  const typed = await readTyped(request);
  const { services } = context;
  switch (intentOf(typed)) {
    case "look": {
      const asked = await perform(services, lookAgain, { viewer, number });
      if (asked.ok) return redirect(`/library/${number}/link?done=looking`);
      if (asked.refusal.kind === "no-such-link") throw data(null, { status: 404 });
      return refuseForm(undefined, { form: "This site does not look at links. Open the link yourself." }, 409);
    }
    case "right": {
      const said = await perform(services, sayLinkIsRight, { viewer, number });
      if (!said.ok) throw data(null, { status: 404 });
      return redirect(`/library/${number}/link?done=link-right`);
    }
    case "move": {
      const moved = await perform(services, useNewAddress, { viewer, number, to: typed["to"]?.[0] ?? "" });
      if (moved.ok) return redirect(`/library/${number}?done=${moved.value.released ? "moved" : "version"}`);
      if (moved.refusal.kind === "no-such-resource") throw data(null, { status: 404 });
      return refuseForm(undefined, { form: "The page has moved again. Look at its newest address below." }, 409);
    }
    default:
      throw data(null, { status: 422 });
  }
}

export default function LinkPage() {
  const { link, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="The link"
      caption={link.title}
      back={{ to: `/library/${link.number}`, text: "The resource" }}
      errors={errorItems(refused)}
      width="full"
    >
      {refused ? null : <LibraryDone done={done} />}
      <StandsNow link={link} />
      <NewAddress link={link} />
      <Looks link={link} />
    </Page>
  );
}
