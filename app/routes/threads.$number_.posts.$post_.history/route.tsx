import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import { findPost } from "#db/queries/discussion/posts.ts";
import { listPostVersions } from "#db/queries/discussion/post-versions.ts";
import { WordDiff } from "../library.$number_.changed/word-diff.tsx";
import { numberIn } from "../library/look-as.ts";
import { requireThread } from "../threads.$number/load-thread.ts";

export const links = laterStyles;
export const meta = titled("What a post said before");

/** Each edit of a post, the newest first, with what was changed in it. @throws 404 for a post that does not stand */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const { thread, about } = await requireThread(services, viewer, numberIn(params["number"]));
  const post = await findPost(services.db.read, thread.id, numberIn(params["post"]));
  const stands = post !== null && post.removedAt === null;
  if (!stands || (post.hiddenAt !== null && !mayDo(viewer, "moderate", about.where))) throw data(null, { status: 404 });
  const before = await listPostVersions(services.db.read, post.id);
  const all = [
    ...before.map(({ body, title, at }) => ({ body, title, at })),
    { body: post.body, title: null, at: post.editedAt ?? post.writtenAt },
  ];
  const titles = titlesOf(
    all.map(({ title }) => title),
    thread.title,
  );
  const edits = all.slice(1).map(({ body, at }, index) => ({
    at,
    words: services.compare.words(all[index]?.body ?? "", body),
    title:
      titles[index] === titles[index + 1] ? null : services.compare.words(titles[index] ?? "", titles[index + 1] ?? ""),
  }));
  const [first] = all;
  return {
    number: post.number,
    title: thread.title,
    at: postAddress(thread.number, post.number),
    edits: edits.toReversed(),
    first: { body: first?.body ?? "", at: post.writtenAt },
  };
}

/** What a thread was called at each version: a version says it only where it changed after it. */
function titlesOf(said: readonly (string | null)[], now: string): string[] {
  let title = now;
  return said.map((_, index) => (title = said[said.length - 1 - index] ?? title)).toReversed();
}

export default function History() {
  const { number, title, at, edits, first } = useLoaderData<typeof loader>();
  return (
    <Page heading={`What post ${number} said before`} caption={title} back={{ to: at, text: "The thread" }}>
      <p>New words are underlined. Words that were taken out have a line through them.</p>
      {edits.length === 0 ? <p className="empty-list">This post was never edited.</p> : null}
      {edits.map((edit, index) => (
        <section key={edits.length - index}>
          <h2 className="nhsuk-heading-s">
            Edited <When at={edit.at} form="moment" />
          </h2>
          {edit.title === null ? null : <WordDiff words={edit.title} language="en" />}
          <WordDiff words={edit.words} language="en" />
        </section>
      ))}
      <section>
        <h2 className="nhsuk-heading-s">
          First written <When at={first.at} form="moment" />
        </h2>
        <p className="keep-lines">{first.body}</p>
      </section>
    </Page>
  );
}
