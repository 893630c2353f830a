import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { postAddress, threadAddress } from "#app/domain/discussion/post-address.ts";
import { whyNotWrite } from "#app/domain/discussion/why-not-write.ts";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { signInAddress } from "#app/sign-in/require-member.ts";
import { FollowPart } from "#app/ui/discussion/follow-part.tsx";
import { MarkReadButton } from "#app/ui/discussion/mark-read-button.tsx";
import { PostMore } from "#app/ui/discussion/post-more.tsx";
import { refusedItems } from "#app/ui/discussion/refused-items.ts";
import { ThreadPosts } from "#app/ui/discussion/thread-posts.tsx";
import { useMarkRead } from "#app/ui/discussion/use-mark-read.ts";
import { usePostInHash } from "#app/ui/discussion/use-post-in-hash.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { markHelped } from "#app/use-cases/moderation/mark-helped.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listUnread } from "#db/queries/discussion/reading.ts";
import { findThreadLook } from "#db/queries/discussion/thread-look.ts";
import { writingIn } from "#db/queries/discussion/thread-about.ts";
import { intentOf } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";
import { followView, takeFollow } from "../notices/follow-view.ts";
import { aboutView } from "./about-view.ts";
import { answer, lookAtAnswer } from "./answer.ts";
import { AnswerPart } from "./answer-part.tsx";
import { boxView } from "./box-view.ts";
import { LivePart } from "./live-part.tsx";
import { loadPosts, requireThread, whichPosts } from "./load-thread.ts";
import { mayOf } from "./may-of.ts";
import { readPostForm } from "./read-post-form.ts";
import { QuoteMarked } from "./quote-marked.tsx";
import { startOfAnswer } from "./start-of-answer.ts";
import { ThreadTop } from "./thread-top.tsx";
import { topView } from "./top-view.ts";
import { useAnswered } from "./use-answered.ts";
import { useArrival } from "./use-arrival.ts";

export const links = laterStyles;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const url = new URL(request.url);
  const viewer = await libraryViewerOf(context);
  const { memberId } = viewer;
  const open = await requireThread(services, viewer, numberIn(params["number"]));
  const { thread, about } = open;
  const which = whichPosts(url, thread);
  const look = memberId === null ? null : findThreadLook(services.db.read, thread.id); // before what it is of
  const { posts, moved } = await loadPosts(services, viewer, open, which);
  const news =
    memberId === null ? undefined : (await listUnread(services.db.read, memberId, [thread.id])).get(thread.id);
  return {
    number: thread.number,
    title: thread.title,
    about: await aboutView(services, viewer, { about, thread }),
    top: await topView(services, viewer, open),
    which,
    posts,
    moved: moved.map(({ from, thread: to, post }) => ({
      from,
      to: postAddress(to, post),
      text: `post ${post} of thread ${to}`,
    })),
    news: news === undefined ? null : { unread: news.unread, firstAt: postAddress(thread.number, news.first) },
    mayNotWrite: whyNotWrite(viewer, { lockedAt: thread.lockedAt, space: writingIn(about) })?.kind ?? null,
    answering: await startOfAnswer(services, viewer, open, url.searchParams),
    box: await boxView(services, viewer, { place: { kind: "thread", thread: thread.number }, spaceId: thread.spaceId }),
    follow: await followView(services, viewer, thread),
    member: memberId !== null,
    last: thread.lastNumber,
    look,
    may: mayOf(viewer, open),
    mayPropose: memberId !== null && memberId === thread.createdBy,
    postId: services.ids.newId(),
    longest: longestPost,
    signInAt: signInAddress(request),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const number = numberIn(params["number"]);
  const viewer = await libraryViewerOf(context);
  const form = await readPostForm(request, context);
  const { typed } = form;
  switch (intentOf(typed)) {
    case "remove": {
      const post = Number(typed["number"]?.[0]);
      const done = await perform(services, removePost, { viewer, thread: number, post });
      if (!done.ok) throw data(null, { status: 404 });
      return redirect(postAddress(number, post));
    }
    case "follow":
      if (!(await takeFollow(services, viewer, { kind: "thread", number }, typed))) throw data(null, { status: 404 });
      return redirect(threadAddress(number));
    case "helped": {
      const post = Number(typed["number"]?.[0]) || null;
      const done = await perform(services, markHelped, { viewer, thread: number, post });
      if (!done.ok) throw data(null, { status: 404 });
      return redirect(post === null ? threadAddress(number) : postAddress(number, post));
    }
    case "look":
      return lookAtAnswer(services, viewer, number, form);
    default:
      return answer(services, viewer, number, form);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `${shown.title} - Discussion` },
  { name: "robots", content: "noindex" },
];

export default function Thread() {
  const shown = useLoaderData<typeof loader>();
  const {
    number,
    title,
    about,
    top,
    which,
    posts,
    moved,
    news,
    follow,
    member,
    last,
    look,
    may,
    mayPropose,
    box: begins,
    ...box
  } = shown;
  const refused = useActionData<typeof action>();
  const arrival = useArrival(shown);
  const answered = useAnswered(arrival, shown.answering);
  const lastHere = posts.at(-1)?.number ?? 0;
  const readAt = `/threads/${number}/read`;
  usePostInHash(number);
  const marked = useMarkRead(
    member ? readAt : null,
    posts.map((post) => post.number),
  );
  const mayWrite = box.mayNotWrite === null;
  const here = threadAddress(number, which.page);
  const answerAt = (post: number, how: "answer" | "quote") =>
    `${here}${here.includes("?") ? "&" : "?"}${how}=${post}#body`;
  return (
    <Page heading={title} caption="Discussion" back={{ to: about.to, text: about.text }} errors={refusedItems(refused)}>
      <ThreadTop number={number} about={about} top={top} which={which} news={news} />
      <ThreadPosts
        posts={posts}
        moved={moved}
        answerAt={mayWrite ? answerAt : null}
        renderMore={(post) => <PostMore post={post} may={may} />}
      />
      {mayWrite ? <QuoteMarked thread={number} posts={posts} box="body" answers={answered.answers} /> : null}
      {which.all ? null : (
        <Pagination page={which.page} pages={which.pages} hrefOf={(page) => threadAddress(number, page)} />
      )}
      {member && lastHere > 0 ? <MarkReadButton address={readAt} post={lastHere} /> : null}
      {may.moderate ? (
        <p>
          <Link to={`/threads/${number}/keep`}>Look after this discussion</Link>
        </p>
      ) : null}
      {mayPropose && top.resource === null && !may.moderate ? (
        <p>
          <Link to={`/threads/${number}/propose`}>Propose this discussion for the library</Link>
        </p>
      ) : null}
      {follow === null ? null : <FollowPart {...follow} />}
      <LivePart key={number} {...{ number, last, look, which, posts, member, marked }} />
      <AnswerPart
        key={arrival}
        {...box}
        {...begins}
        answering={answered.answering}
        everyone={about.everyone}
        refused={refused}
      />
    </Page>
  );
}
