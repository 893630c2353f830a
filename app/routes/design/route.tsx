import { data, type LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { ActExamples } from "./act-examples.tsx";
import { FieldExamples } from "./field-examples.tsx";
import { ListExamples } from "./list-examples.tsx";
import { ShowExamples } from "./show-examples.tsx";

export const links = laterStyles;

/** The frame of the journey, so that "Exit this page" and its covers are looked at here too, as they really work. */
export const handle: RouteHandle = { journey: true, title: "Design" };

/** Every component in every state, for whoever builds a screen and for the browser tests. Not on a live site. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.services.config.mode === "live") throw data(null, { status: 404 });
  return null;
}

const errors = [
  { href: "#error-name", text: "Tell us your name" },
  { href: "#error-day", text: "Your date of birth must have a day, a month and a year" },
  { text: "An error that belongs to no field has no link" },
];

export default function Design() {
  return (
    <Page heading="Design" caption="For people who build this site" back={{ to: "/" }} errors={errors} width="full">
      <p>Every part of the screens in every state. All the people and places here are made up.</p>
      <p>The frame is that of the journey: “Exit this page” stands above and works as it does there.</p>
      <FieldExamples />
      <ActExamples />
      <ShowExamples />
      <ListExamples />
    </Page>
  );
}
