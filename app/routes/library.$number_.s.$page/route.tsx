import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { pageName } from "#app/domain/library/page-name.ts";
import { refusedItems } from "#app/ui/discussion/refused-items.ts";
import { CopyButton } from "#app/ui/copy-button/copy-button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import type { SiteFacts } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PageText } from "#app/ui/page-text/page-text.tsx";
import { SlideViewer } from "#app/ui/slide-viewer/slide-viewer.tsx";
import { listDecksFound } from "#db/search/decks-found.ts";
import { cardMeta } from "../library/card-meta.ts";
import { lookAs, numberIn } from "../library/look-as.ts";
import { requireDocument } from "../library/read-document.ts";
import { FoundDeckLine } from "../search/found-deck.tsx";
import { ask } from "./ask.ts";
import { loadTalk } from "./load-talk.ts";
import { showSlides } from "./show-slides.ts";
import { SlideTalk } from "./slide-talk.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const read = await requireDocument(request, context, params["number"]);
  const { resource, version, place, pages, query } = read;
  const wanted = numberIn(params["page"]);
  const page = pages.find((one) => one.number === wanted);
  if (page === undefined) throw data(null, { status: 404 });
  const { talk, questions } = await loadTalk(request, context, read, page);
  const { id, number, title } = resource.row;
  const { viewer } = await lookAs(request, context);
  const shownAt = await listDecksFound(context.services.db.read, viewer, [id]);
  const site = context.services.config.siteUrl;
  return {
    number,
    title,
    page: { number: page.number, kind: page.kind, title: page.title, blocks: page.blocks, notes: page.notes },
    slides: showSlides(read, page, questions),
    talk,
    shownAt: shownAt.get(id) ?? null,
    newest: resource.versions.find(({ releasedAt }) => releasedAt !== null)?.number ?? version.number,
    version: version.number,
    notesPrivate: !resource.row.notesAllowed,
    query,
    address: `${site}/library/${number}/s/${page.number}${query}`,
    card: `${site}/library/${number}/card/${place}/${page.number}?v=${version.number}`,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return ask(request, context, params);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown, matches }) => {
  if (shown === undefined) return [{ title: "Page not found" }];
  const root = matches.find((match) => match.id === "root")?.data as SiteFacts | undefined;
  const title = `${pageName(shown.page)} - ${shown.title}`;
  return [
    { title },
    { property: "og:type", content: "article" },
    { property: "og:title", content: title },
    { property: "og:site_name", content: root?.networkName ?? "" },
    { property: "og:url", content: shown.address },
    ...cardMeta(shown.card, title),
  ];
};

export default function OnePage() {
  const shown = useLoaderData<typeof loader>();
  const { number, title, page, slides, talk, query, address, version, newest, notesPrivate } = shown;
  const refused = useActionData<typeof action>();
  const kind = page.kind === "slide" ? "Slide" : "Page";
  return (
    <Page
      heading={page.title === "" ? `${kind} ${page.number}` : page.title}
      caption={`${title}, ${kind.toLowerCase()} ${page.number}`}
      back={{ to: `/library/${number}`, text: "The resource" }}
      errors={refusedItems(refused)}
      width="full"
    >
      {version === newest ? null : (
        <p>
          This is version {version}. <Link to={`/library/${number}/s/${page.number}`}>Go to the newest version</Link>.
        </p>
      )}
      <FoundDeckLine deck={shown.shownAt} />
      <div className="slide-page">
        <SlideViewer slides={slides} />
        <div>
          <PageText blocks={page.blocks} under={1} />
          {page.notes.length === 0 ? null : (
            <Details summary="Speaker notes">
              {notesPrivate ? <p>Only those who look after this resource see the notes.</p> : null}
              <PageText blocks={page.notes} under={2} />
            </Details>
          )}
          <p>
            <Link to={`/library/${number}/text${query}#page-${page.number}`}>Read all of it as text</Link>
          </p>
          <p>
            The link to this {kind.toLowerCase()}: <span className="checksum">{address}</span>
          </p>
          <CopyButton text={address} label={`Copy the link to this ${kind.toLowerCase()}`} />
          <SlideTalk number={number} kind={page.kind} talk={talk} refused={refused} />
        </div>
      </div>
    </Page>
  );
}
