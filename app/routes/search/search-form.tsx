import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

/** The one search box. It works by an address, so that a search can be kept, shared and gone back to. */
export function SearchForm({ typed }: { typed: string }) {
  return (
    <Form method="get" action="/search" role="search" className="search-form">
      <TextInput
        key={typed}
        id="q"
        name="q"
        type="search"
        label="What are you looking for?"
        hint="A word, a few words, or a name. We look inside slides and documents too."
        value={typed}
        maxLength={400}
        autoComplete="off"
      />
      <Button>Search</Button>
    </Form>
  );
}
