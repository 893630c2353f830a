import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayDo, mayDoSomewhere } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Card, CardList } from "#app/ui/card/card.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { listToModerate } from "#app/use-cases/moderation/list-to-moderate.ts";
import { listPendingDecks } from "#db/queries/conference/pending-decks.ts";
import { listJoinDomains } from "#db/queries/join-domains.ts";
import { listLostLinks } from "#db/queries/library/lost-links.ts";
import { waitingRequests } from "../network/waiting-requests.ts";

export const meta = titled("Network");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "answer-join-requests", request);
  const waiting = await waitingRequests(context.services, viewer);
  const domains = mayDo(viewer, "change-domains") ? await listJoinDomains(context.services.db.read) : null;
  const keeps = mayDoSomewhere(viewer, "change-any");
  const lost = keeps ? await listLostLinks(context.services.db.read, viewer) : null;
  const decks = mayDo(viewer, "keep-conferences") ? await listPendingDecks(context.services.db.read) : [];
  const toModerate = mayDoSomewhere(viewer, "moderate") ? await listToModerate(context.services.db.read, viewer) : null;
  return {
    posts: toModerate === null ? null : toModerate.held.length + toModerate.reports.length,
    decks,
    lost: lost?.length ?? null,
    waiting: waiting.length,
    overdue: waiting.filter(({ age }) => age.overdue).length,
    domains: domains?.length ?? null,
  };
}

export default function Overview() {
  const { decks, posts, waiting, overdue, domains, lost } = useLoaderData<typeof loader>();
  const cards = [
    ...decks.map(({ conferenceId, name, waiting: slides, toRemove }) => (
      <Card
        key={conferenceId}
        heading={`Slides: ${name}`}
        to={`/conferences/${conferenceId}/keep/decks`}
        strong={toRemove > 0}
      >
        <p>
          {slides} waiting for you{toRemove === 0 ? "" : `, ${toRemove} of them to be removed`}
        </p>
      </Card>
    )),
    <Card key="requests" heading="Requests to join" to="/network/requests" strong={overdue > 0}>
      <p>{waiting === 0 ? "Nobody waits" : `${waiting} waiting, ${overdue} of them longer than we promise`}</p>
    </Card>,
    posts === null ? null : (
      <Card key="posts" heading="Posts to look at" to="/network/moderation" strong={posts > 0}>
        <p>{posts === 0 ? "None waits" : posts === 1 ? "1 waits for you" : `${posts} wait for you`}</p>
      </Card>
    ),
    domains === null ? null : (
      <Card key="domains" heading="Who joins at once" to="/network/domains">
        <p>{domains === 1 ? "1 domain listed" : `${domains} domains listed`}</p>
      </Card>
    ),
    lost === null ? null : (
      <Card key="links" heading="Links" to="/network/links" strong={lost > 0}>
        <p>{lost === 0 ? "None needs you" : `${lost} did not open, or may have changed hands`}</p>
      </Card>
    ),
  ];
  return (
    <Page heading="Network" width="full">
      <CardList columns={2}>{cards.filter((card) => card !== null)}</CardList>
    </Page>
  );
}
