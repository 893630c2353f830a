import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endedOf } from "#app/routes/refer.ended.$flow.$step/load-ended.ts";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { useNoUnsentWords } from "#app/ui/exit/use-no-unsent-words.ts";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { findTracked } from "#db/queries/tracking.ts";
import { findAdding } from "../desk.add/require-added.ts";

export const links = laterStyles;
export const meta = titled("Add a person");
export const handle: RouteHandle = { frame: "staff" };

/** An end without sending: mostly nothing is kept, so that there is no conversation any more. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const adding = await findAdding(context, params["conversation"]);
  const { services } = context;
  return endedOf(services, "guide", params["step"], async (end) =>
    adding?.conversation.end === end ? findTracked(services.db.read, adding.conversation.id) : null,
  );
}

export default function TypedEnd() {
  useNoUnsentWords();
  const end = useLoaderData<typeof loader>();
  return (
    <Page heading={end.title} back={{ to: "/desk", text: "Desk" }}>
      <InsetText>
        {end.call === null
          ? "Nothing of what you typed was kept. Tell them what stands below."
          : "The call that was asked for stands. What was typed after it was deleted. Tell them what stands below."}
      </InsetText>
      <Prose html={end.html} />
      {end.safety.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      {end.helplines.length > 0 ? <HelplineList helplines={end.helplines} /> : null}
      <ButtonLink to="/desk/add" kind="secondary">
        Add somebody else
      </ButtonLink>
    </Page>
  );
}
