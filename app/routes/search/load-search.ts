import type { AppLoadContext } from "@remix-run/node";
import { isNarrowed, readFilter, type LibraryFilter } from "#app/domain/library/library-filter.ts";
import { vocabularyName } from "#app/domain/library/vocabulary.ts";
import { findMembers } from "#app/domain/people/find-members.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { helpForWords } from "#app/routes/find-your-team/help-for-words.ts";
import { facetViews, type FacetView } from "#app/routes/library/facet-views.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { noteFailedSearch } from "#app/use-cases/search/note-failed-search.ts";
import { perform } from "#app/use-cases/perform.ts";
import { todayOf } from "../stories/looking-at-stories.ts";
import { findInConferences, type FoundInConferences } from "#db/queries/conference/find-in-conferences.ts";
import { listDirectory } from "#db/queries/directory.ts";
import { chosenFacets } from "#db/queries/library/chosen-facets.ts";
import { countFacets } from "#db/queries/library/count-facets.ts";
import { orderBy } from "#db/queries/library/order-by.ts";
import { keptVisible } from "#db/queries/library/visible-to.ts";
import { listFoundCards, type FoundCard } from "#db/search/list-found.ts";
import { findPosts, type FoundPost } from "#db/search/posts.ts";
import { searchLibrary, type SearchHow } from "#db/search/search-library.ts";
import { listSynonymGroups } from "#db/search/synonyms.ts";
import { findPlaces, type FoundSitePlace } from "./find-places.ts";

export type SearchView = {
  typed: string;
  filter: LibraryFilter;
  facets: FacetView[];
  help: ShownSafetyText[];
  how: SearchHow;
  total: number;
  cards: (FoundCard & { typeName: string })[];
  pages: number;
  people: { id: string; name: string; sample: boolean }[];
  places: FoundSitePlace[];
  posts: FoundPost[];
  conferences: FoundInConferences[];
};

const aPage = 10;
const mostPeople = 5;
const mostPosts = 5;
const lastPage = 200;

/** What is found for words, of everything that whoever looks may see. Counts are of the same moment as the list. */
export async function loadSearch(request: Request, context: AppLoadContext): Promise<SearchView> {
  const { services } = context;
  const asked = readFilter(new URL(request.url).searchParams);
  const filter = { ...asked, page: Math.min(lastPage, asked.page) };
  const { words: typed, page } = filter;
  const viewer = await libraryViewerOf(context);
  const wanted = searchWords(typed);
  const { answer, cards, counts, posts } = await services.db.snapshot(async (db) => {
    const synonyms = await listSynonymGroups(db);
    const chosen = chosenFacets(db, filter, viewer.now);
    const order = filter.sort === "best" ? undefined : orderBy(filter.sort);
    const part = { chosen, order, skip: (page - 1) * aPage, take: aPage };
    const found = await searchLibrary(db, { wanted, synonyms, door: keptVisible(viewer), ...part });
    const counted = countFacets(db, found.numbers);
    const written = page > 1 ? [] : await findPosts(db, { viewer, wanted, synonyms, most: mostPosts });
    return { answer: found, cards: await listFoundCards(db, viewer, found.found), counts: counted, posts: written };
  });
  const members =
    mayDo(viewer, "see-directory") && wanted.length > 0 ? await listDirectory(services.db.read, "member") : [];
  const people = findMembers(members, { words: typed, place: "", workRole: "", organisation: "" });
  const places = findPlaces(services.content, typed);
  const looked = wanted.filter(({ not }) => !not).flatMap(({ words }) => words);
  const conferences = page > 1 ? [] : await findInConferences(services.db.read, viewer, looked, todayOf(context));
  const others = people.length + places.length + posts.length + conferences.length;
  const nothing = answer.total === 0 && !isNarrowed(filter) && others === 0;
  const help = helpForWords(services, typed);
  if (nothing && help.length === 0 && page === 1) await countInVain(context, typed);
  return {
    typed,
    filter,
    facets: facetViews("/search", counts, filter, services.content.vocabulary),
    help,
    how: answer.how,
    total: answer.total,
    cards: cards.map((card) => ({ ...card, typeName: vocabularyName(services.content.vocabulary, "type", card.type) })),
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
