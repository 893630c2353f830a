import type { ReactNode } from "react";
import { Table } from "#app/ui/table/table.tsx";

type LineByLineProps = {
  caption: string;
  captionHidden?: boolean;
  /** What a line is, and what the other column says. */
  heads: readonly [line: string, says: string];
  lines: readonly { typed: string; says: ReactNode }[];
};

/** What became of each line of a list that was typed or copied in. */
export function LineByLine({ caption, captionHidden = false, heads, lines }: LineByLineProps) {
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        { key: "line", label: heads[0] },
        { key: "says", label: heads[1] },
      ]}
      rows={lines.map(({ typed, says }, index) => ({ id: String(index), cells: { line: typed, says } }))}
    />
  );
}
