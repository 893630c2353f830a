import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { loadLetter } from "./load-letter.ts";

export const links = laterStyles;
export const meta = titled("A letter to print");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await loadLetter(context, params);
  return data(view, { status: view.letter === null ? 409 : 200 });
}

export default function Letter() {
  const { reference, called, id, letter, why } = useLoaderData<typeof loader>();
  const back = { to: `/desk/${reference}/reach`, text: `Reach ${called}` };
  if (letter === null)
    return (
      <Page heading="This letter does not go" back={back}>
        <p>{why}</p>
      </Page>
    );
  return (
    <Page heading="A letter to print" back={back}>
      <ol>
        <li>Open the letter on a plain page, and print it. Switch headers and footers off: they name this site.</li>
        <li>
          Take a plain envelope with an ordinary stamp: no logo and no address of ours. Write on it only what stands
          below.
        </li>
        <li>When it is in the post, say so under “Ready to go”.</li>
      </ol>
      <ButtonLink to={`/desk/${reference}/reach/letters/${id}/paper`} reloadDocument>
        Open the plain page
      </ButtonLink>
      <h2 className="nhsuk-heading-m">On the envelope</h2>
      <p className="letter-words">{letter.envelope}</p>
      <h2 className="nhsuk-heading-m">The letter</h2>
      <div className="letter-words">{letter.words}</div>
    </Page>
  );
}
