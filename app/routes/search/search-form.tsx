import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { useSuggestions } from "./use-suggestions.ts";

/** The one search box. It works by an address, so that a search can be kept, shared and gone back to. */
export function SearchForm({ typed, label = "What are you looking for?" }: { typed: string; label?: string }) {
  const { shown, begin, typed: changed } = useSuggestions();
  return (
    <Form method="get" action="/search" role="search" className="search-form" onFocus={begin}>
      <TextInput
        key={typed}
        id="q"
        name="q"
        type="search"
        label={label}
        hint="A word, a few words, or a name. We look inside slides and documents too."
        value={typed}
        maxLength={400}
        autoComplete="off"
        onChange={(event) => changed(event.target.value)}
      />
      <div className="suggestions" role="status">
        {shown.length > 0 ? (
          <p className="nhsuk-u-visually-hidden">
            {shown.length === 1 ? "1 title fits. It stands" : `${shown.length} titles fit. They stand`} after the box.
          </p>
        ) : null}
      </div>
      {shown.length > 0 ? (
        <ul className="suggestions__list" aria-label="Titles that fit">
          {shown.map(({ to, title, kind }) => (
            <li key={to}>
              <Link to={to} prefetch="none">
                {title}
              </Link>{" "}
              <span className="suggestions__kind">{kind}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Button>Search</Button>
    </Form>
  );
}
