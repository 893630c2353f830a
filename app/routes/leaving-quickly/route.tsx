import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";

export const handle: RouteHandle = { journey: true };

export function loader({ context }: LoaderFunctionArgs) {
  const { pages, region } = context.services.content;
  return { page: pages["leaving-quickly"], exitName: region.settings.exitTo.name };
}

/** What "Exit this page" does and does not do, to be read before it is needed. */
export default function LeavingQuickly() {
  const { page, exitName } = useLoaderData<typeof loader>();
  return (
    <Page heading={page.title} back={{ to: "/refer" }}>
      <InsetText>
        <p>“Exit this page” opens {exitName} in the place of this page.</p>
      </InsetText>
      <Prose html={page.html} />
      <ButtonLink to="/refer" kind="secondary">
        Go to the start of the questions
      </ButtonLink>
    </Page>
  );
}
