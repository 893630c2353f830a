import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import { listAskedOf } from "#db/queries/discussion/sharings.ts";
import { findNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { signLink } from "#db/queries/notices/signed-links.ts";

export const links = laterStyles;
export const meta = titled("Your words in the library");

/** Everything that a member was asked for, each with the same page that the link in its mail opens. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: memberId } = requireMember(context, request);
  const { read } = context.services.db;
  const asked = await listAskedOf(read, memberId);
  const settings = await findNoticeSettings(read, memberId);
  if (settings === null) return { asked: [] };
  return {
    asked: asked.map(({ sharing, writer }) => ({
      to: `/your-words/${signLink(settings, "words", [sharing.id])}`,
      title: sharing.fields.title,
      askedAt: writer.askedAt,
      answer: writer.answer,
    })),
  };
}

export default function Words() {
  const { asked } = useLoaderData<typeof loader>();
  return (
    <Page heading="Your words in the library" back={{ to: "/account", text: "Your account" }}>
      <p>
        A facilitator can ask whether words that you wrote in a discussion may stand in the library. You decide here.
      </p>
      {asked.length === 0 ? <p>Nobody has asked for your words.</p> : null}
      <ul className="thread-list">
        {asked.map(({ to, title, askedAt, answer }) => (
          <li key={to}>
            <p className="thread-list__title">
              <Link to={to}>{title}</Link>
            </p>
            <p className="nhsuk-hint">
              Asked on <When at={askedAt} form="date" />. {sayAnswer(answer)}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function sayAnswer(answer: "named" | "unnamed" | "no" | null): string {
  switch (answer) {
    case "named":
      return "You said yes, with your name.";
    case "unnamed":
      return "You said yes, without your name.";
    case "no":
      return "You said no.";
    case null:
      return "You have not answered.";
  }
}
