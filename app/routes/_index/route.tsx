import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Prose } from "#app/ui/prose/prose.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { findNewestConference } from "#db/queries/conference/conferences.ts";
import { OtherWays, StartHere } from "./parts.tsx";

export const meta = titled("Help with what matters to you");

export async function loader({ context }: LoaderFunctionArgs) {
  const { content, db, clock } = context.services;
  const { pages, region } = content;
  const conference = await findNewestConference(db.read, publicViewer(clock.now()));
  return {
    conference: conference === null ? null : { id: conference.id, name: conference.name },
    page: pages["about-social-prescribing"],
    region: region.settings.name,
    youngestAge: region.settings.youngestAge,
  };
}

export default function Home() {
  const { page, region, youngestAge, conference } = useLoaderData<typeof loader>();
  return (
    <Page width="full">
      <StartHere region={region} youngestAge={youngestAge} />
      <OtherWays conference={conference} />
      <div className="reading-width">
        <h2 className="nhsuk-heading-l">{page.title}</h2>
        <Prose html={page.html} />
      </div>
    </Page>
  );
}
