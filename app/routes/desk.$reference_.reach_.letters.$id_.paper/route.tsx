import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { loadLetter } from "#app/routes/desk.$reference_.reach_.letters.$id/load-letter.ts";

/** The letter and nothing else: no frame, no name of ours, so that what is printed tells nobody who wrote. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { letter, why } = await loadLetter(context, params);
  const parts = (letter?.words ?? why).split("\n\n");
  const page = renderToStaticMarkup(
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Letter</title>
      </head>
      <body>
        <main>
          {parts.map((part, index) => (
            <p key={index}>
              {part.split("\n").map((line, at) => (
                <span key={at}>
                  {line}
                  <br />
                </span>
              ))}
            </p>
          ))}
        </main>
      </body>
    </html>,
  );
  return new Response(`<!doctype html>${page}`, {
    status: letter === null ? 409 : 200,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
