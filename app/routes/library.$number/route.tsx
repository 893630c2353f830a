import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countsAsReader } from "#app/domain/library/counts-as-reader.ts";
import { lookAs, numberIn } from "#app/routes/library/look-as.ts";
import type { SiteFacts } from "#app/ui/layout/site-facts.ts";
import { NotFoundPage } from "#app/ui/layout/not-found-page.tsx";
import { findStanding } from "#db/queries/library/find-resource.ts";
import { loadQuestions } from "./load-questions.ts";
import { madeOfDiscussion } from "./made-of-discussion.ts";
import { RecordPage } from "./record-page.tsx";
import { recordView } from "./record-view.ts";
import { NotYetPage, TombstonePage } from "./standing-pages.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, as } = await lookAs(request, context);
  const { services } = context;
  const number = numberIn(params["number"]);
  const standing = await findStanding(services.db.read, viewer, number);
  const searchParams = new URL(request.url).searchParams;
  switch (standing.kind) {
    case "seen": {
      const discussion = await madeOfDiscussion(services, viewer, standing.resource);
      const record = await recordView(services, standing.resource, { asked: searchParams.get("v"), discussion });
      if (record === null) throw data(null, { status: 404 });
      const isShown = as === null && !standing.resource.keeps;
      if (isShown) context.keeping?.opens(standing.resource.row.id);
      if (isShown && countsAsReader(request.headers.get("user-agent")))
        services.counting.viewed(standing.resource.row.id);
      const address = `${services.config.siteUrl}/library/${number}`;
      const member = as === null && viewer.memberId !== null;
      const questions = await loadQuestions(services, viewer, standing.resource);
      return { kind: "seen" as const, as, record, questions, address, member, done: searchParams.get("done") };
    }
    case "withdrawn":
      return data({ as, ...standing }, { status: 410 });
    case "embargoed":
      return data({ as, ...standing }, { status: 404 });
    case "unknown":
      // Looking as somebody else must say what they would get, and keep the way back.
      if (as !== null) return data({ kind: "unknown" as const, as, number }, { status: 404 });
      throw data(null, { status: 404 });
  }
}

// The page of each slide says how large its card is; this page is loaded first by many, and stays small.
const largeCard = { name: "twitter:card", content: "summary_large_image" };

export const meta: MetaFunction<typeof loader> = ({ data: shown, matches, error }) => {
  const root = matches.find((match) => match.id === "root")?.data as SiteFacts | undefined;
  const site = root === undefined ? "" : ` - ${root.networkName}`;
  if (error || shown === undefined || shown.kind === "unknown") return [{ title: `Page not found${site}` }];
  if (shown.kind === "withdrawn") return [{ title: `This resource was withdrawn${site}` }];
  if (shown.kind === "embargoed") return [{ title: `Not yet${site}` }];
  const { record, address } = shown;
  const page = record.files.find(({ pages }) => pages.length > 0);
  const first = page?.pages[0];
  const card = `${address}/card/${page?.place}/${first?.number}?v=${record.version.number}`;
  return [
    { title: `${record.title}${site}` },
    { name: "description", content: record.summary.slice(0, 200) },
    { property: "og:title", content: record.title },
    { property: "og:url", content: address },
    ...(first === undefined ? [] : [{ property: "og:image", content: card }, largeCard]),
    { tagName: "link", rel: "canonical", href: address },
  ];
};

export default function Resource() {
  const shown = useLoaderData<typeof loader>();
  switch (shown.kind) {
    case "seen":
      return <RecordPage {...shown} />;
    case "withdrawn":
      return <TombstonePage {...shown} />;
    case "embargoed":
      return <NotYetPage {...shown} />;
    case "unknown":
      return <NotFoundPage />;
  }
}
