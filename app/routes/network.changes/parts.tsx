import { Link } from "@remix-run/react";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";

type Change = { id: string; what: string; about: string; at: Date; by: string };
type InLibrary = { id: string; what: string; why: string; at: Date; by: string; number: number; title: string };

const when = { key: "at", label: "When" };
const who = { key: "by", label: "Who" };

export function NetworkChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <Table
      caption="Members and access"
      empty="Members and access: nothing was changed yet."
      columns={[when, who, { key: "what", label: "What" }, { key: "about", label: "About" }]}
      rows={changes.map(({ id, what, about, at, by }) => ({
        id,
        cells: { at: <When at={at} form="date-time" />, by, what, about: about === "" ? "Not named" : about },
      }))}
    />
  );
}

const libraryWords: Readonly<Record<string, string>> = {
  made: "Added",
  words: "Changed what is said of it",
  visibility: "Changed who sees it",
  owners: "Changed who looks after it",
  "owner-added": "Gave it another owner",
  "owner-ended": "Took an owner off it",
  version: "Gave a new version",
  released: "Said that nobody can be recognised in it",
  corrected: "Corrected its text",
  "put-back": "Put it back",
  withdrawn: "Withdrew it",
  checked: "Said that it is still right",
  "link-right": "Said that its link is still right",
};

export function LibraryChanges({ changes }: { changes: readonly InLibrary[] }) {
  return (
    <Table
      caption="The library"
      empty="The library: nothing that you look after was changed yet."
      columns={[when, who, { key: "what", label: "What" }, { key: "title", label: "Resource" }]}
      rows={changes.map(({ id, what, why, at, by, number, title }) => ({
        id,
        cells: {
          at: <When at={at} form="date-time" />,
          by,
          what: `${Object.hasOwn(libraryWords, what) ? libraryWords[what] : what}${why === "" ? "" : `: ${why}`}`,
          title: <Link to={`/library/${number}`}>{title}</Link>,
        },
      }))}
    />
  );
}
