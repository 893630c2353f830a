import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { CardList } from "#app/ui/card/card.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { CaseCard } from "./case-card.tsx";
import type { CaseView } from "./case-view.ts";

export type SearchView = { words: string; error: string | null; found: CaseView[] | null; more: boolean };

export function FindForm({ search }: { search: SearchView | null }) {
  return (
    <Form method="post" action="/desk?index" className="desk-find" role="search">
      <TextInput
        id="find"
        name="find"
        label="Find someone"
        hint="A whole name, its first three letters, or a reference"
        value={search?.words}
        error={search?.error ?? undefined}
        autoComplete="off"
        spellCheck={false}
        width={20}
      />
      <Button kind="secondary">Find</Button>
    </Form>
  );
}

export function Found({ search }: { search: SearchView }) {
  const found = search.found ?? [];
  return (
    <>
      <h2 className="nhsuk-heading-m">{countWords(found.length, search.more)}</h2>
      {found.length === 0 ? (
        <p className="empty-list">
          Nobody within your reach has this name or reference. Check how it is spelt, or try the first three letters of
          one name.
        </p>
      ) : (
        <CardList columns={2}>
          {found.map((one) => (
            <CaseCard key={one.reference} one={one} />
          ))}
        </CardList>
      )}
      <p>
        <Link to="/desk">Back to the lists</Link>
      </p>
    </>
  );
}

function countWords(count: number, more: boolean): string {
  if (more) return `The newest ${count}. Type more of the name to find fewer.`;
  if (count === 0) return "Nobody found";
  return count === 1 ? "1 found" : `${count} found`;
}
