import { parentPort, workerData } from "node:worker_threads";
import lunr from "lunr";
import { wordsOf } from "#app/domain/search/search-words.ts";
import type { Catalogue, CatalogueEntry } from "#app/domain/search/catalogue.ts";

/** The worker's half of buildCatalogue: entries in, the catalogue as JSON out. */
const entries = workerData as CatalogueEntry[];

const index = lunr((builder) => {
  // Words as the search box cuts them: lunr's own way keeps signs inside of words.
  builder.tokenizer = Object.assign((text: unknown) => tokensOf(String(text)), { separator: /\s/ });
  builder.ref("place");
  builder.field("title", { boost: 5 });
  builder.field("words");
  for (const [place, { title, words }] of entries.entries()) builder.add({ place, title, words });
});

function tokensOf(text: string): lunr.Token[] {
  return wordsOf(text).map((word) => new lunr.Token(word, {}));
}

const catalogue: Catalogue = {
  index: index.toJSON(),
  entries: entries.map(({ to, title, kind }) => ({ to, title, kind })),
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread takes none
parentPort?.postMessage(JSON.stringify(catalogue));
