import { vocabularyName } from "#app/domain/library/vocabulary.ts";
import { tellPublicChanged } from "#app/use-cases/search/tell-public-changed.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layInIndex } from "#db/search/lay-in-index.ts";
import { listResourcesWith } from "#db/search/words-of.ts";

/** Part of every act that changes a resource: its words are laid into the search index again, and whoever listens is told. */
export async function layResource(tools: UseCaseTools, resourceId: string): Promise<void> {
  const { db, content } = tools;
  await layInIndex(db, resourceId, (facet, id) => vocabularyName(content.vocabulary, facet, id));
  await tellResourceChanged(tools, resourceId);
}

/** The same where who sees it has changed and none of its words: the index is asked through the door, and stays. */
export async function tellResourceChanged(tools: UseCaseTools, resourceId: string): Promise<void> {
  await tellPublicChanged(tools);
  tools.announce({ kind: "library-changed", resourceId });
}

/** The same for every resource in which a document stands: its pages are there now. */
export async function layResourcesWith(tools: UseCaseTools, documentId: string): Promise<void> {
  for (const resourceId of await listResourcesWith(tools.db, documentId)) await layResource(tools, resourceId);
  tools.announce({ kind: "document-read", documentId });
}
