import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { joinLengths } from "#app/domain/people/join-request.ts";
import { keepsSpace, seesSpace } from "#app/domain/people/sees-space.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { joinSpace, leaveSpace } from "#app/use-cases/members/join-space.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listInSpace } from "#db/queries/library/list-in-space.ts";
import { findSpace, findSpaceMember } from "#db/queries/space-members.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { joiningWords, readersWords } from "../spaces/space-words.ts";
import { InSpace, YourPart } from "./parts.tsx";

const plain = titled("Space");
export const meta: MetaFunction = (given) => [...(plain(given) ?? []), { name: "robots", content: "noindex" }];

/** A space that whoever looks may know of. @throws 404 for any other, as for one that never was. */
async function requireSpace(context: AppLoadContext, id: string) {
  const viewer = await libraryViewerOf(context);
  const space = await findSpace(context.services.db.read, id);
  if (space === null || !seesSpace(viewer, space)) throw data(null, { status: 404 });
  return { viewer, space };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, space } = await requireSpace(context, params["space"] ?? "");
  const { read } = context.services.db;
  const { id, name, purpose, sample, joining } = space;
  const standing = viewer.memberId === null ? null : await findSpaceMember(read, id, viewer.memberId);
  return {
    id,
    name,
    purpose,
    sample,
    joining,
    who: readersWords(space),
    how: joiningWords(space),
    member: viewer.memberId !== null,
    standing: standing === null ? null : { state: standing.state, since: standing.since, reason: standing.reason },
    keeps: keepsSpace(viewer, id),
    items: await listInSpace(read, viewer, id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireMember(context);
  const { viewer, space } = await requireSpace(context, params["space"] ?? "");
  const typed = await readTyped(request);
  const why = cleanText(typed["why"]?.[0] ?? "");
  if (why.length > joinLengths.why) return refuseForm(typed, { why: "Use 1,000 letters or fewer." });
  const { services } = context;
  const asked = { viewer, spaceId: space.id };
  const leaves = intentOf(typed) === "leave";
  const done = leaves
    ? await perform(services, leaveSpace, asked)
    : await perform(services, joinSpace, { ...asked, why });
  if (!done.ok) throw data(null, { status: 404 });
  const seesStill = space.joining !== "by-invitation" && space.seenBy !== "space";
  return redirect(leaves && !seesStill ? "/spaces" : `/spaces/${space.id}`);
}

export default function Space() {
  const { name, purpose, sample, who, how, keeps, items, ...part } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading={name} caption="Space" back={{ to: "/spaces", text: "Spaces" }} errors={errorItems(refused)}>
      {sample ? (
        <p>
          <SampleMark />
        </p>
      ) : null}
      <p>{purpose}</p>
      <h2 className="nhsuk-heading-m">Who reads what</h2>
      <p>{who}</p>
      <p>{how}</p>
      <YourPart {...part} kept={keptIn(refused)} />
      {part.standing?.state === "in" ? <InSpace items={items} /> : null}
      {keeps ? (
        <p>
          You look after this space. <Link to="/network/spaces">See who asks to come in</Link>
        </p>
      ) : null}
    </Page>
  );
}
