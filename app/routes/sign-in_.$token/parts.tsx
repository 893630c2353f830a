import { Link } from "@remix-run/react";
import type { LinkRefusal } from "#app/domain/people/mailed-link.ts";
import { Page } from "#app/ui/page/page.tsx";

const sentences: Readonly<Record<LinkRefusal["kind"], string>> = {
  "no-such-link": "We do not know this link. Perhaps a part of it was lost, or a newer one was used.",
  "link-used": "This link was used already. Each link works once.",
  "link-expired": "This link is too old. A link works only for a short time.",
};

export function LinkNotUsable({ why }: { why: LinkRefusal["kind"] }) {
  return (
    <Page heading="This link does not work any more">
      <p>{sentences[why]}</p>
      <p>
        <Link to="/sign-in">Ask for a new link</Link>. If you were invited and have not joined yet, the new link does
        the same.
      </p>
    </Page>
  );
}
