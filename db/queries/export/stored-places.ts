import { asc, eq, inArray, or, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import {
  documentPages,
  documents,
  postFiles,
  posts,
  resourceFiles,
  resources,
  resourceVersions,
  storedFiles,
  stories,
  threads,
} from "#db/schema/index.ts";

/** Where bytes stand that somebody brought: a resource's version, or a post. */
export type OriginalPlace =
  | { of: "resource"; number: number; version: number; position: number; name: string }
  | { of: "post"; thread: number; post: number; position: number; name: string };

/** Bytes that something carried names: not the small search index, and nothing that nobody sent. */
export function namedByCarried(db: Database): SQL | undefined {
  const { id } = storedFiles;
  return or(
    inArray(id, db.select({ id: resourceFiles.storedId }).from(resourceFiles)),
    inArray(id, db.select({ id: resourceFiles.publicStoredId }).from(resourceFiles)),
    inArray(id, db.select({ id: documents.storedId }).from(documents)),
    inArray(id, db.select({ id: documentPages.pictureId }).from(documentPages)),
    inArray(id, db.select({ id: documentPages.thumbnailId }).from(documentPages)),
    inArray(id, db.select({ id: postFiles.storedId }).from(postFiles)),
    inArray(id, db.select({ id: stories.pictureId }).from(stories)),
  );
}

/** The first place at which bytes stand as they were brought; null for what the site made of them. */
export function originalPlace(db: Database, id: string): OriginalPlace | null {
  const ofResource = db
    .select({
      number: resources.number,
      version: resourceVersions.number,
      position: resourceFiles.position,
      name: resourceFiles.name,
    })
    .from(resourceFiles)
    .innerJoin(resourceVersions, eq(resourceVersions.id, resourceFiles.versionId))
    .innerJoin(resources, eq(resources.id, resourceVersions.resourceId))
    .where(eq(resourceFiles.storedId, id))
    .orderBy(asc(resources.number), asc(resourceVersions.number), asc(resourceFiles.position))
    .limit(1)
    .get();
  if (ofResource !== undefined) return { of: "resource", ...ofResource };
  const ofPost = db
    .select({ thread: threads.number, post: posts.number, position: postFiles.position, name: postFiles.name })
    .from(postFiles)
    .innerJoin(posts, eq(posts.id, postFiles.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(postFiles.storedId, id))
    .orderBy(asc(threads.number), asc(posts.number))
    .limit(1)
    .get();
  return ofPost === undefined ? null : { of: "post", ...ofPost };
}
