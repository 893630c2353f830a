import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { allowedTypes } from "#app/domain/documents/file-types.ts";
import type { Services } from "#app/services.ts";
import { collectionItems, collections, resourceFiles, storedFiles } from "#db/schema/index.ts";

const files = 6;
const mebibytesOfOne = 50;
const at = new Date("2026-05-06T12:00:00Z");

/** A collection of six resources with a further file of 50 MiB each, of bytes that nothing makes smaller. */
export async function layLarge({ db, files: store }: Services): Promise<void> {
  const part = randomBytes(1024 * 1024);
  const parts = () => Readable.from(Array.from({ length: mebibytesOfOne }, () => part));
  const times = { createdAt: at, changedAt: at };
  const arrived = await Promise.all(Array.from({ length: files }, () => store.take(parts(), 2 ** 30)));
  await db.act(async (own) => {
    const about = { id: "large", title: "Large files", intro: "", visibility: "public", sample: true } as const;
    await own.insert(collections).values({ ...about, ...times });
    for (const [index, taken] of arrived.entries()) {
      if (!taken.ok) throw new Error("A large file was not taken");
      const { id, bytes, sha256 } = taken.value;
      const resourceId = `bench-${index + 1}`;
      await own.insert(storedFiles).values({ id, bytes, sha256, createdAt: at });
      const is = { name: `large-${index}.mp4`, mediaType: allowedTypes.mp4, scan: "not-scanned" } as const;
      await own.insert(resourceFiles).values({ ...is, id, versionId: resourceId, position: 2, storedId: id });
      await own.insert(collectionItems).values({ collectionId: "large", resourceId, position: index });
    }
    return { keep: true, value: null };
  });
}
