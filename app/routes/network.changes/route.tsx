import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { mayDo } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { listChanges, listLibraryChanges } from "#db/queries/changes.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { changeWords, networkActs } from "./change-words.ts";
import { LibraryChanges, NetworkChanges } from "./parts.tsx";

export const meta = titled("Who changed what");

const aPage = 50;
const lastPage = 1000;

/** Administrators see all, facilitators of the network what is the network's, and those of a space or place their own acts. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "see-changes", request);
  const { read } = context.services.db;
  const asked = Math.trunc(Number(new URL(request.url).searchParams.get("page"))) || 1;
  const page = Math.min(lastPage, Math.max(1, asked));
  const part = { limit: aPage + 1, offset: (page - 1) * aPage };
  const acts = mayDo(viewer, "change-domains") ? null : networkActs;
  const changes = await listChanges(read, { ...part, acts, by: mayDo(viewer, "see-changes") ? null : viewer.memberId });
  const library = await listLibraryChanges(read, viewer, part);
  const names = await listMemberNames(
    read,
    changes.map(({ about }) => about),
  );
  return {
    page,
    more: changes.length > aPage || library.length > aPage,
    changes: changes.slice(0, aPage).map(({ id, what, about, at, by }) => ({
      id,
      at,
      by: by ?? "The site",
      what: Object.hasOwn(changeWords, what) ? changeWords[what as keyof typeof changeWords].words : what,
      about: names.get(about) ?? (what.startsWith("join-domain") ? about : ""),
    })),
    library: library.slice(0, aPage).map((change) => ({ ...change, by: change.by ?? "The site" })),
  };
}

export default function Changes() {
  const { page, more, changes, library } = useLoaderData<typeof loader>();
  return (
    <Page heading="Who changed what" width="full">
      <p className="reading-width">
        The newest first. Nothing here can be changed or deleted. Whoever has left stands here as “Former member”. What
        becomes of people at the desk is kept with them, and not here. <Link to="/network">Back to the overview</Link>
      </p>
      <NetworkChanges changes={changes} />
      <LibraryChanges changes={library} />
      <Pagination page={page} pages={more ? page + 1 : page} hrefOf={(to) => `/network/changes?page=${to}`} />
    </Page>
  );
}
