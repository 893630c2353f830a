import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayWriteIn } from "#app/domain/discussion/may-write-in.ts";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import { longestGivenTitle } from "#app/domain/discussion/why-title-not.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { requireSpace } from "../spaces.$space/require-space.ts";
import { boxView } from "../threads.$number/box-view.ts";
import { readPostForm } from "../threads.$number/read-post-form.ts";
import { NewThreadForm } from "./new-thread-form.tsx";
import { takeNew } from "./take-new.ts";

export const links = laterStyles;
export const meta = titled("Start a thread");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const { services } = context;
  const { viewer, space, reads } = await requireSpace(context, params["space"] ?? "");
  if (!reads || !mayWriteIn(viewer, space)) throw data(null, { status: 404 });
  const placesOf = (...kinds: string[]) =>
    services.content.vocabulary.places
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name }) => ({ value: id, label: name }));
  return {
    id: space.id,
    name: space.name,
    board: space.kind === "noticeboard",
    everyone: space.postsSeenBy === "public",
    places: { councils: placesOf("board", "council"), pcns: placesOf("pcn") },
    box: await boxView(services, viewer, { place: { kind: "space", space: space.id }, spaceId: space.id }),
    postId: services.ids.newId(),
    longest: longestPost,
    longestTitle: longestGivenTitle,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, space } = await requireSpace(context, params["space"] ?? "");
  return takeNew(context.services, viewer, space, await readPostForm(request, context));
}

export default function Ask() {
  const { id, name, board, ...form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading={board ? "Put up a notice" : "Start a thread"}
      caption={name}
      back={{ to: `/spaces/${id}`, text: name }}
      errors={errorItems(refused)}
    >
      <NewThreadForm {...form} board={board} kept={keptIn(refused)} refused={refused} />
    </Page>
  );
}
