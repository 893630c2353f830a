import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Term } from "#app/domain/library/vocabulary.ts";
import { mayDo, mayDoSomewhere } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import { listSpaces } from "#db/queries/space-members.ts";

const toChoices = (terms: readonly Term[]) => terms.map(({ id, name }) => ({ value: id, label: name }));

/** What can be chosen in the form of a resource, for this member. */
export async function formChoices({ content, db, config }: Services, viewer: LibraryViewer) {
  const { vocabulary, region } = content;
  const spaces = (await listSpaces(db.read)).filter(
    ({ id }) => viewer.spaceIds.includes(id) || mayDo(viewer, "change-any", { spaceId: id, places: [] }),
  );
  const placesOf = (kind: string) => toChoices(vocabulary.places.filter((place) => place.kind === kind));
  return {
    types: toChoices(vocabulary.types),
    topics: toChoices(vocabulary.topics),
    audiences: toChoices(vocabulary.audiences),
    councils: [...placesOf("board"), ...placesOf("council")],
    pcns: placesOf("pcn"),
    licences: vocabulary.licences.map(({ id, name, may }) => ({ value: id, label: name, hint: may })),
    permissions: toChoices(vocabulary.permissions),
    languages: [
      { value: "en", label: "English" },
      ...region.languages.map(({ code, name }) => ({ value: code, label: name })),
    ].filter(({ value }, index, all) => all.findIndex((one) => one.value === value) === index),
    spaces: spaces.map(({ id, name }) => ({ value: id, label: name })),
    mayRelease: mayDoSomewhere(viewer, "release-own"),
    mostMegabytes: Math.floor(config.uploads.bytesOfFile / 1_000_000),
  };
}

export type FormChoices = Awaited<ReturnType<typeof formChoices>>;
