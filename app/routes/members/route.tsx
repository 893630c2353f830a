import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nameOf } from "#app/domain/library/vocabulary.ts";
import { findMembers, shownValues, type MemberSearch } from "#app/domain/people/find-members.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { listDirectory } from "#db/queries/directory.ts";
import { FoundMembers, SearchForm } from "./parts.tsx";

export const links = laterStyles;
export const meta = titled("Members");
export const handle: RouteHandle = { frame: "staff" };

const aPage = 20;
const longest = 100; // letters of a search

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMay(context, "see-directory", request);
  const { db, content } = context.services;
  const asked = new URL(request.url).searchParams;
  const one = (name: string) => (asked.get(name) ?? "").trim().slice(0, longest);
  const search: MemberSearch = {
    words: one("q"),
    place: one("place"),
    workRole: one("role"),
    organisation: one("organisation"),
  };
  const everyone = await listDirectory(db.read, "member");
  const found = findMembers(everyone, search);
  const pages = Math.max(1, Math.ceil(found.length / aPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get("page"))) || 1));
  const { places } = content.vocabulary;
  return {
    search,
    count: found.length,
    page,
    pages,
    members: found.slice((page - 1) * aPage, page * aPage).map((member) => ({
      ...member,
      placeName: member.shown.place === undefined ? null : nameOf(places, member.shown.place),
    })),
    choices: {
      places: shownValues(everyone, "place").map((id) => ({ value: id, label: nameOf(places, id) })),
      roles: shownValues(everyone, "workRole").map((value) => ({ value, label: value })),
      organisations: shownValues(everyone, "organisation").map((value) => ({ value, label: value })),
    },
  };
}

export default function Members() {
  const { search, count, page, pages, members, choices } = useLoaderData<typeof loader>();
  return (
    <Page heading="Members" width="full">
      <SearchForm search={search} choices={choices} />
      <FoundMembers count={count} members={members} />
      <Pagination page={page} pages={pages} hrefOf={(to) => addressOf(search, to)} />
    </Page>
  );
}

function addressOf({ words, place, workRole, organisation }: MemberSearch, page: number): string {
  const given = { q: words, place, role: workRole, organisation, page: page === 1 ? "" : String(page) };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ""));
  return `/members?${query.toString()}`;
}
