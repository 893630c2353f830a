import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContentPage } from "#app/ui/content-page/content-page.tsx";
import { titled } from "#app/ui/layout/titled.ts";

export const meta = titled("May we show your story?");

export function loader({ context }: LoaderFunctionArgs) {
  return { page: context.services.content.pages["story-consent"] };
}

/** The words that somebody reads before they agree, for everyone to read. */
export default function AgreeingPage() {
  const { page } = useLoaderData<typeof loader>();
  return <ContentPage page={page} />;
}
