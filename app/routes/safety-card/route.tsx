import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { showSafetyTexts } from "#app/domain/region/show-safety-text.ts";
import { findCurrentConversation } from "#app/routes/refer.$flow.$step/load-question.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import { whereTheyWere } from "#app/routes/refer._index/begin.ts";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { CardBlank } from "./card-blank.tsx";

export const handle: RouteHandle = { journey: true, title: "A card to keep" };

/** The card is the same for everyone: nothing of a person's answers is on it, and nothing written on it comes here. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { content } = context.services;
  const showing = showingNow(context.services);
  const texts = showSafetyTexts(Object.values(content.safetyTexts), ["safety-card"], content.region, showing);
  return { texts, back: await wayBack(context) };
}

/** To the question where this browser was, or to the list of people to ring. */
async function wayBack(context: LoaderFunctionArgs["context"]): Promise<string> {
  for (const door of ["guide", "call-back"] as const) {
    const open = await findCurrentConversation(context, door);
    if (open !== null) return whereTheyWere(context, open, door);
  }
  return "/help-now";
}

export default function SafetyCardToKeep() {
  const { texts, back } = useLoaderData<typeof loader>();
  return (
    <Page heading="My safety card" back={{ to: back }}>
      <p className="screen-only">
        Fill in what helps you. A few words are enough. Then print it, take a picture of it, or copy it onto paper.
      </p>
      <p className="screen-only">
        We keep nothing of it, and nobody sees it. When you leave this page, your words are gone.
      </p>
      <CardBlank id="with" label="Who I can be with" hint="For example my sister, or the people at the library" />
      <CardBlank
        id="ten-minutes"
        label="What helps me for ten minutes"
        hint="For example a walk round the block, a cup of tea, or one song"
      />
      <CardBlank
        id="out-of-reach"
        label="What I will put out of reach"
        hint="For example, ask someone to look after my tablets for me"
      />
      <CardBlank id="who-to-ring" label="Who I can ring" hint="A name and a number, for example of a friend" />
      {texts.map((text) => (
        <section key={text.id} aria-labelledby="ring">
          <h2 id="ring" className="nhsuk-heading-m">
            {text.title}
          </h2>
          <Prose html={text.html} />
          {text.helplines.length > 0 ? <HelplineList helplines={text.helplines} /> : null}
        </section>
      ))}
      <PrintButton text="Print my card" />
    </Page>
  );
}
