import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { ContentPage } from "#app/ui/content-page/content-page.tsx";
import { titled } from "#app/ui/layout/titled.ts";

export const meta = titled("How it works");

export function loader({ context }: LoaderFunctionArgs) {
  return { page: context.services.content.pages["how-it-works"] };
}

export default function HowItWorks() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <ContentPage page={page}>
      <ButtonLink to="/refer">Refer yourself</ButtonLink>
    </ContentPage>
  );
}
