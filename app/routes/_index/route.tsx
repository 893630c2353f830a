import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Prose } from "#app/ui/prose/prose.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { OtherWays, StartHere } from "./parts.tsx";

export const meta = titled("Help with what matters to you");

export function loader({ context }: LoaderFunctionArgs) {
  const { pages, region } = context.services.content;
  return {
    page: pages["about-social-prescribing"],
    region: region.settings.name,
    youngestAge: region.settings.youngestAge,
  };
}

export default function Home() {
  const { page, region, youngestAge } = useLoaderData<typeof loader>();
  return (
    <Page width="full">
      <StartHere region={region} youngestAge={youngestAge} />
      <OtherWays />
      <div className="reading-width">
        <h2 className="nhsuk-heading-l">{page.title}</h2>
        <Prose html={page.html} />
      </div>
    </Page>
  );
}
