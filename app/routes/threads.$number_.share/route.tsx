import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Details } from "#app/ui/details/details.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { errorItems } from "../administration/kept.ts";
import { readTyped } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";
import { AnswersPart } from "./answers-part.tsx";
import { AskForm } from "./ask-form.tsx";
import { shareView } from "./share-view.ts";
import { takeShare } from "./take-share.ts";

export const links = laterStyles;
export const meta = titled("Make a resource of a discussion");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "moderate", request);
  const view = await shareView(context.services, viewer, numberIn(params["number"]));
  return { ...view, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "moderate");
  const thread = numberIn(params["number"]);
  return takeShare(context.services, { viewer, thread, typed: await readTyped(request) });
}

export default function Share() {
  const { number, title, asked, done, ...draft } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const intent = refused?.typed?.["intent"]?.[0];
  const form = <AskForm {...draft} again={asked !== null} refused={intent === "ask" ? refused : undefined} />;
  return (
    <Page
      heading="Make a resource of this discussion"
      caption={title}
      back={{ to: `/threads/${number}`, text: title }}
      errors={errorItems(refused)}
    >
      {refused ? null : <Done done={done} />}
      <p>
        Nobody’s words go into the library before they have said yes to these very words, to who can see them, and to
        what others may do with them. They can take them out again at any time. Copies already downloaded cannot be
        called back.
      </p>
      {asked === null ? (
        form
      ) : (
        <>
          <AnswersPart
            asked={asked}
            title={draft.stored.fields.title}
            refused={intent === "publish" ? refused : undefined}
          />
          <Details summary="Change the draft, or ask again" open={intent === "ask"}>
            {form}
          </Details>
        </>
      )}
    </Page>
  );
}

function Done({ done }: { done: string | null }) {
  const count = /^asked-(\d{1,4})$/.exec(done ?? "")?.[1];
  const people = count === "1" ? "1 member is" : `${count} members are`;
  const says = {
    published: "The resource is being made. Load its page in a minute",
    ended: "You ask for nothing any more. What they said is not used",
  }[done ?? ""];
  const heading = count === undefined ? says : `${people} asked, by a notice and by mail`;
  return heading === undefined ? null : <NotificationBanner kind="success" heading={heading} />;
}
