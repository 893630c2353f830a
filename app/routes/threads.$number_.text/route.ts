import type { LoaderFunctionArgs } from "@remix-run/node";
import { headOfText, postAsText } from "#app/domain/discussion/thread-as-text.ts";
import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { formatWhen } from "#app/ui/when/format-when.ts";
import { listPostsBetween } from "#db/queries/discussion/posts.ts";
import { numberIn } from "../library/look-as.ts";
import { aboutView } from "../threads.$number/about-view.ts";
import { requireThread, type OpenThread } from "../threads.$number/load-thread.ts";
import { postViews } from "../threads.$number/post-views.ts";

const atATime = 200; // posts

/** A whole thread as its reader may see it, as a file to keep: Markdown, which any editor opens. @throws 404 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const open = await requireThread(services, viewer, numberIn(params["number"]));
  const { number, title, lastNumber } = open.thread;
  const about = (await aboutView(services, viewer, open)).text;
  const address = `${services.config.siteUrl}/threads/${number}`;
  const parts = [headOfText({ title, about, address, taken: moment(viewer.now) })];
  for (let from = 1; from <= lastNumber; from += atATime)
    parts.push(...(await postTexts(services, viewer, open, { from, to: from + atATime - 1 })));
  return new Response(parts.join(""), {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": contentDisposition("attachment", `thread ${number}.md`),
      "Cache-Control": "private, no-store",
    },
  });
}

async function postTexts(
  services: Services,
  viewer: LibraryViewer,
  { thread, about }: OpenThread,
  range: { from: number; to: number },
): Promise<string[]> {
  const posts = await listPostsBetween(services.db.read, thread.id, range);
  const views = await postViews(services, viewer, { posts, where: about.where });
  return views.map(({ number, writer, writtenAt, html, removed }, index) =>
    postAsText({
      number,
      writer,
      written: moment(writtenAt),
      replyTo: posts[index]?.replyTo ?? null,
      words: html === null ? null : (posts[index]?.body ?? ""),
      instead: removed ?? "",
    }),
  );
}

/** With its year: the file is kept for longer than a page is looked at. */
function moment(at: Date): string {
  return `${formatWhen(at, "date")} at ${formatWhen(at, "time")}`;
}
