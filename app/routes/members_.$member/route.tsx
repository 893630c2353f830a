import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nameOf } from "#app/domain/library/vocabulary.ts";
import { readInterests } from "#app/domain/people/profile.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { listDirectory } from "#db/queries/directory.ts";

export const meta = titled("Member");

/** Open to the public for whoever made their name public. Anybody else is not there. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, content } = context.services;
  const viewer = context.session.member === null ? "public" : "member";
  const [member] = await listDirectory(db.read, viewer, params["member"] ?? "");
  if (member === undefined) throw data(null, { status: 404 });
  const { shown, sample } = member;
  const placeName = shown.place === undefined ? null : nameOf(content.vocabulary.places, shown.place);
  const interests = readInterests(shown.interests ?? "").map((id) => nameOf(content.vocabulary.topics, id));
  return { shown, sample, placeName, interests: interests.join(", "), viewer };
}

export default function Member() {
  const { shown, sample, placeName, interests, viewer } = useLoaderData<typeof loader>();
  const rows = [
    { key: "What they do", value: shown.workRole },
    { key: "Where", value: shown.organisation },
    { key: "Place", value: placeName },
    { key: "Interested in", value: interests === "" ? null : interests },
    { key: "Ask me about", value: shown.askMeAbout },
    { key: "More", value: shown.about },
    {
      key: "Phone",
      value: shown.phone === undefined ? undefined : <PhoneNumber contact={shown.phone} tel={shown.phone} />,
    },
    {
      key: "Mail",
      value: shown.mail === undefined ? undefined : <a href={`mailto:${shown.mail}`}>{shown.mail}</a>,
    },
  ].filter(({ value }) => value !== undefined && value !== null);
  return (
    <Page heading={shown.name} {...(viewer === "member" ? { back: { to: "/members", text: "Members" } } : {})}>
      {sample ? (
        <p>
          <SampleMark />
        </p>
      ) : null}
      {rows.length === 0 ? <p>They have not said more about themselves.</p> : <SummaryList rows={rows} />}
    </Page>
  );
}
