import type { ReactNode } from "react";
import { Page } from "#app/ui/page/page.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";

export type ContentPageProps = { page: { title: string; html: string }; children?: ReactNode };

/** A page whose words are a file in content/pages. */
export function ContentPage({ page, children }: ContentPageProps) {
  return (
    <Page heading={page.title}>
      <Prose html={page.html} />
      {children}
    </Page>
  );
}
