import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { spaceAddress } from "#app/domain/discussion/mail/mail-place.ts";
import { mayWriteIn } from "#app/domain/discussion/may-write-in.ts";
import { keepsSpace } from "#app/domain/people/sees-space.ts";
import { requireMember, signInAddress } from "#app/sign-in/require-member.ts";
import { FollowPart } from "#app/ui/discussion/follow-part.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { markSpaceRead } from "#app/use-cases/discussion/mark-space-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDirectory } from "#db/queries/directory.ts";
import { listInSpace } from "#db/queries/library/list-in-space.ts";
import { findSpaceMember } from "#db/queries/space-members.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { intentOf, readTyped } from "../administration/typed.ts";
import { spaceFollowView, takeFollow } from "../notices/follow-view.ts";
import { joiningWords, readersWords, writersWords } from "../spaces/space-words.ts";
import { spacesStood } from "../spaces/spaces-stood.ts";
import { joinOrLeave } from "./join-or-leave.ts";
import { loadThreads } from "./load-threads.ts";
import { InSpace, YourPart } from "./parts.tsx";
import { requireSpace } from "./require-space.ts";
import { SpaceThreads } from "./space-threads.tsx";

const plain = titled("Space");
export const meta: MetaFunction = (given) => [...(plain(given) ?? []), { name: "robots", content: "noindex" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { viewer, space, sees, reads } = await requireSpace(context, params["space"] ?? "");
  const { read } = services.db;
  const { id, name, purpose, sample, joining, hostId } = space;
  const { memberId } = viewer;
  const standing = memberId === null ? null : await findSpaceMember(read, id, memberId);
  const stood = spacesStood(services, reads ? memberId : null); // before what is listed
  const [host] = hostId === null ? [] : await listDirectory(read, memberId === null ? "public" : "member", hostId);
  return {
    id,
    name,
    purpose,
    sample,
    joining,
    sees,
    words: [readersWords(space), writersWords(space), joiningWords(space)],
    host: host?.shown.name ?? null,
    member: memberId !== null,
    signInAt: signInAddress(request),
    standing: standing === null ? null : { state: standing.state, since: standing.since, reason: standing.reason },
    keeps: keepsSpace(viewer, id),
    mayWrite: mayWriteIn(viewer, space),
    board: space.kind === "noticeboard",
    gathers: space.gathers,
    everyone: space.postsSeenBy === "public",
    mailAt: mayWriteIn(viewer, space) ? spaceAddress(space, services.config.mailIn) : null,
    stood,
    threads: reads ? await loadThreads(services, viewer, space, new URL(request.url)) : null,
    follow: reads ? await spaceFollowView(services, viewer, id) : null,
    items: await listInSpace(read, viewer, id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireMember(context);
  const { services } = context;
  const { viewer, space } = await requireSpace(context, params["space"] ?? "");
  const typed = await readTyped(request);
  switch (intentOf(typed)) {
    case "mark-read": {
      const done = await perform(services, markSpaceRead, { viewer, spaceId: space.id });
      if (!done.ok) throw data(null, { status: 404 });
      return redirect(`/spaces/${space.id}`);
    }
    case "follow":
      if (!(await takeFollow(services, viewer, { kind: "space", id: space.id }, typed)))
        throw data(null, { status: 404 });
      return redirect(`/spaces/${space.id}`);
    default:
      return joinOrLeave(services, viewer, space, typed);
  }
}

export default function Space() {
  const { name, purpose, sample, words, keeps, items, threads, follow, host, ...part } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading={name} caption="Space" back={{ to: "/spaces", text: "Discussions" }} errors={errorItems(refused)}>
      {sample ? (
        <p>
          <SampleMark />
        </p>
      ) : null}
      <p>{purpose}</p>
      {host === null ? null : <p>{host} answers when somebody new says hello here.</p>}
      {threads === null ? null : <SpaceThreads {...part} threads={threads} />}
      <h2 className="nhsuk-heading-m">Who reads and writes here</h2>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {part.mailAt === null ? null : (
        <p>
          You can begin a thread here by mail, from the address that you sign in with:{" "}
          <a href={`mailto:${part.mailAt}`}>{part.mailAt}</a>. The subject becomes its title.
        </p>
      )}
      {part.sees ? <YourPart {...part} kept={keptIn(refused)} /> : null}
      {follow === null ? null : <FollowPart {...follow} />}
      {part.standing?.state === "in" ? <InSpace items={items} /> : null}
      {keeps ? (
        <p>
          You look after this space. <Link to={`/spaces/${part.id}/edit`}>Change the space</Link> ·{" "}
          <Link to="/network/spaces">See who asks to come in</Link>
        </p>
      ) : null}
    </Page>
  );
}
