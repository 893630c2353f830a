import type { AppLoadContext } from "@remix-run/node";
import { vocabularyName } from "#app/domain/library/vocabulary.ts";
import { findMembers } from "#app/domain/people/find-members.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { helpForWords } from "#app/routes/find-your-team/help-for-words.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { noteFailedSearch } from "#app/use-cases/search/note-failed-search.ts";
import { perform } from "#app/use-cases/perform.ts";
import { todayOf } from "../stories/looking-at-stories.ts";
import { findInConferences, type FoundInConferences } from "#db/queries/conference/find-in-conferences.ts";
import { listDirectory } from "#db/queries/directory.ts";
import { visibleTo } from "#db/queries/library/visible-to.ts";
import { listFoundCards, type FoundCard } from "#db/search/list-found.ts";
import { findPosts, type FoundPost } from "#db/search/posts.ts";
import { searchLibrary, type SearchHow } from "#db/search/search-library.ts";
import { listSynonymGroups } from "#db/search/synonyms.ts";
import { findPlaces, type FoundSitePlace } from "./find-places.ts";

export type SearchView = {
  typed: string;
  help: ShownSafetyText[];
  how: SearchHow;
  total: number;
  cards: (FoundCard & { typeName: string })[];
  page: number;
  pages: number;
  people: { id: string; name: string; sample: boolean }[];
  places: FoundSitePlace[];
  posts: FoundPost[];
  conferences: FoundInConferences[];
};

const aPage = 10;
const mostPeople = 5;
const mostPosts = 5;
const longestTyped = 400; // letters
const lastPage = 200;

/** What is found for words, of everything that whoever looks may see. Counts are of the same moment as the list. */
export async function loadSearch(request: Request, context: AppLoadContext): Promise<SearchView> {
  const { services } = context;
  const asked = new URL(request.url).searchParams;
  const typed = (asked.get("q") ?? "").trim().slice(0, longestTyped);
  const page = Math.min(lastPage, Math.max(1, Math.trunc(Number(asked.get("page"))) || 1));
  const viewer = await libraryViewerOf(context);
  const wanted = searchWords(typed);
  const { answer, cards, posts } = await services.db.snapshot(async (db) => {
    const synonyms = await listSynonymGroups(db);
    const seen = visibleTo(db, viewer);
    const found = await searchLibrary(db, { wanted, synonyms, seen, skip: (page - 1) * aPage, take: aPage });
    const written = page > 1 ? [] : await findPosts(db, { viewer, wanted, synonyms, most: mostPosts });
    return { answer: found, cards: await listFoundCards(db, viewer, found.found), posts: written };
  });
  const members =
    mayDo(viewer, "see-directory") && wanted.length > 0 ? await listDirectory(services.db.read, "member") : [];
  const people = findMembers(members, { words: typed, place: "", workRole: "", organisation: "" });
  const places = findPlaces(services.content, typed);
  const looked = wanted.filter(({ not }) => !not).flatMap(({ words }) => words);
  const conferences = page > 1 ? [] : await findInConferences(services.db.read, viewer, looked, todayOf(context));
  const others = people.length + places.length + posts.length + conferences.length;
  const nothing = answer.total === 0 && others === 0;
  const help = helpForWords(services, typed);
  if (nothing && help.length === 0 && page === 1) await countInVain(context, typed);
  return {
    typed,
    help,
    how: answer.how,
    total: answer.total,
    cards: cards.map((card) => ({ ...card, typeName: vocabularyName(services.content.vocabulary, "type", card.type) })),
    page,
    pages: Math.max(1, Math.ceil(answer.total / aPage)),
    people: people.slice(0, mostPeople).map(({ id, sample, shown }) => ({ id, sample, name: shown.name ?? "" })),
    places,
    posts,
    conferences,
  };
}

/** One reader counts once a day, whether they are signed in or not. */
async function countInVain({ services, session, address }: AppLoadContext, typed: string): Promise<void> {
  await perform(services, noteFailedSearch, { typed, reader: session.member?.id ?? address });
}
