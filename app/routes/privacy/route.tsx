import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContentPage } from "#app/ui/content-page/content-page.tsx";
import { titled } from "#app/ui/layout/titled.ts";

export const meta = titled("Privacy");

export function loader({ context }: LoaderFunctionArgs) {
  return { page: context.services.content.pages.privacy };
}

export default function Privacy() {
  const { page } = useLoaderData<typeof loader>();
  return <ContentPage page={page} />;
}
