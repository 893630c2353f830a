import { headOfText, postAsText } from "#app/domain/discussion/thread-as-text.ts";
import { resourceAsText } from "#app/domain/export/words-as-text.ts";
import { listPosts, type WrittenPost } from "#db/queries/discussion/posts.ts";
import {
  type ExportResource,
  type ExportThread,
  newestVersion,
  nextResource,
  nextThread,
} from "#db/queries/export/list-words.ts";
import { listPages } from "#db/queries/library/pages.ts";
import type { Services } from "#app/services.ts";

type Database = Services["db"]["read"];
type Given = { db: Database; address: string; madeAt: Date };

/** Every thread and every resource as Markdown, to be read without a program of ours. An import does not look at them. */
export async function* listWords(given: Given): AsyncGenerator<{ path: string; text: string }> {
  for (let thread = nextThread(given.db, 0); thread !== null; thread = nextThread(given.db, thread.number))
    yield { path: `words/threads/${padded(thread.number)}.md`, text: await threadText(given, thread) };
  for (let one = nextResource(given.db, 0); one !== null; one = nextResource(given.db, one.number))
    yield { path: `words/resources/${padded(one.number)}.md`, text: await resourceText(given, one) };
}

async function threadText({ db, address, madeAt }: Given, thread: ExportThread): Promise<string> {
  const { number, title, space } = thread;
  const about = space === null ? "About something in the library or of a conference" : `In the space ${space}`;
  const taken = madeAt.toISOString();
  const head = headOfText({ title, about, address: `${address}/threads/${number}`, taken });
  return `${head}${(await listPosts(db, [thread.id])).map(postText).join("")}`;
}

function postText({ number, writer, withoutName, writtenAt, replyTo, body, removedAt, hiddenAt }: WrittenPost): string {
  const gone = removedAt !== null ? "Removed." : hiddenAt !== null ? "Hidden by a facilitator." : null;
  return postAsText({
    number,
    writer: withoutName ? "a member without a name" : writer,
    written: writtenAt.toISOString(),
    replyTo,
    words: gone === null ? body : null,
    instead: gone ?? "",
  });
}

async function resourceText({ db, address }: Given, resource: ExportResource): Promise<string> {
  const { id, number, title, summary, visibility, space, embargoUntil } = resource;
  const { url, files } = newestVersion(db, id);
  const pages = [];
  for (const { name, documentId } of files) {
    if (documentId === null) continue;
    const read = await listPages(db, { resourceId: id, documentId }, resource.notesAllowed);
    pages.push(...read.map((page) => ({ ...page, file: name })));
  }
  return resourceAsText({
    title,
    summary,
    address: `${address}/library/${number}`,
    seenBy: { visibility, space, embargoUntil },
    withdrawn: resource.withdrawnAt === null ? null : (resource.withdrawnReason ?? ""),
    facts: [
      ["Author", resource.author],
      ["Organisation", resource.organisation],
      ["Made", resource.madeOn],
      ["Licence", resource.licence],
      ["How to credit it", resource.credit],
      ["Link", url ?? ""],
      ["Files", files.map(({ name }) => name).join("; ")],
    ],
    pages,
  });
}

function padded(number: number): string {
  return String(number).padStart(4, "0");
}
