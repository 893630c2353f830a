import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContentPage } from "#app/ui/content-page/content-page.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Prose } from "#app/ui/prose/prose.tsx";

export const meta = titled("How we listen for danger");

export function loader({ context }: LoaderFunctionArgs) {
  const { pages, scorecard } = context.services.content;
  return { page: pages.safety, scorecard };
}

/** What listening is and is not, and how often it is right: published with what it misses. */
export default function Safety() {
  const { page, scorecard } = useLoaderData<typeof loader>();
  return (
    <ContentPage page={page}>
      <h2 className="nhsuk-heading-m" id="scorecard">
        {scorecard.title}
      </h2>
      <Prose html={scorecard.html} />
    </ContentPage>
  );
}
