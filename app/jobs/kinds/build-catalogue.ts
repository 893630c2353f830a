import { Readable } from "node:stream";
import { vocabularyName, type Vocabulary } from "#app/domain/library/vocabulary.ts";
import type { CatalogueEntry } from "#app/domain/search/catalogue.ts";
import { buildCatalogue } from "#app/publishing/search/build-catalogue.ts";
import { keepNewCatalogue } from "#app/use-cases/search/keep-new-catalogue.ts";
import { listPublic, type PublicResource } from "#db/search/catalogue.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";

const mostBytes = 64 * 1024 * 1024;

/** Makes the small index of what everyone may see, in a worker thread, after something public changed. */
export const buildCatalogueJob = defineJob({
  kind: "build-catalogue",
  async work({ db, files, clock, content }) {
    const shown = await db.snapshot((read) => listPublic(read, clock.now()));
    const json = await buildCatalogue(shown.map((one) => entryOf(one, content.vocabulary)));
    const arrived = await files.take(Readable.from([Buffer.from(json)]), mostBytes);
    if (!arrived.ok) throw new JobProblem("catalogue-not-kept");
    const numbers = shown.map(({ number }) => number);
    return (tools) => keepNewCatalogue(tools, { stored: arrived.value, numbers });
  },
});

function entryOf(
  { number, title, type, author, organisation, tags }: PublicResource,
  vocabulary: Vocabulary,
): CatalogueEntry {
  const kind = vocabularyName(vocabulary, "type", type);
  const names = tags.map(({ facet, value }) => vocabularyName(vocabulary, facet, value));
  return { to: `/library/${number}`, title, kind, words: [author, organisation, kind, ...names].join("\n") };
}
