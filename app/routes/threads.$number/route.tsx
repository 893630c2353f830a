import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { signInAddress } from "#app/sign-in/require-member.ts";
import { WriteBox } from "#app/ui/discussion/write-box.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { addPost } from "#app/use-cases/discussion/add-post.ts";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listPosts } from "#db/queries/discussion/posts.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { intentOf, readTyped } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";
import { aboutView } from "./about-view.ts";
import { NumberedPosts } from "./numbered-posts.tsx";
import { postViews } from "./post-views.ts";
import { readPost, refusePost } from "./read-post.ts";

export const links = laterStyles;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const thread = await findThread(services.db.read, viewer, numberIn(params["number"]));
  const about = thread === null ? null : await findThreadAbout(services.db.read, viewer, thread);
  if (thread === null || about === null) throw data(null, { status: 404 });
  const posts = await postViews(services, viewer, {
    posts: await listPosts(services.db.read, [thread.id]),
    where: about.where,
  });
  return {
    number: thread.number,
    title: thread.title,
    about: await aboutView(services, viewer, { about, thread }),
    posts: posts.map(({ threadId: _of, ...post }) => post),
    postId: services.ids.newId(),
    longest: longestPost,
    signedIn: viewer.memberId !== null,
    signInAt: signInAddress(request),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const number = numberIn(params["number"]);
  const viewer = await libraryViewerOf(context);
  const typed = await readTyped(request);
  if (intentOf(typed) === "remove") {
    const post = Number(typed["number"]?.[0]);
    const done = await perform(context.services, removePost, { viewer, thread: number, post });
    if (!done.ok) throw data(null, { status: 404 });
    return redirect(`/threads/${number}#post-${post}`);
  }
  const read = readPost(typed);
  const added = await perform(context.services, addPost, { viewer, thread: number, ...read });
  return added.ok ? redirect(`/threads/${number}#post-${added.value.post}`) : refusePost(read, added.refusal);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `${shown.title} - Discussion` },
  { name: "robots", content: "noindex" },
];

export default function Thread() {
  const { about, posts, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading={shown.title}
      caption="Discussion"
      back={about === null ? undefined : { to: about.to, text: about.text }}
      errors={refused === undefined ? [] : [{ href: "#body", text: refused.problem }]}
    >
      {about === null ? null : (
        <p>
          {about.moved ? "Asked about an earlier slide of " : "About "}
          <Link to={about.to}>{about.text}</Link>
        </p>
      )}
      <NumberedPosts posts={posts} />
      <h2 className="nhsuk-heading-m">Answer</h2>
      <WriteBox
        key={posts.length}
        {...shown}
        label="Your answer"
        button="Send the answer"
        intent="answer"
        everyone={about?.everyone === true}
        refused={refused}
      />
    </Page>
  );
}
