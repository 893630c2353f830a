import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

export type TableColumn = { key: string; label: string; numeric?: boolean | undefined };
export type TableRow = { id: string; cells: Record<string, ReactNode> };

export type TableProps = {
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** What to say when there are no rows. */
  empty?: string | undefined;
};

/** On a narrow screen each row becomes a small block with the column's name beside every value. */
export function Table({ caption, captionHidden, columns, rows, empty = "There is nothing to show yet." }: TableProps) {
  if (rows.length === 0) return <p className="empty-list">{empty}</p>;
  return (
    <table className="nhsuk-table-responsive" role="table">
      <caption className={captionHidden ? "nhsuk-u-visually-hidden" : "nhsuk-table__caption"}>{caption}</caption>
      <thead role="rowgroup" className="nhsuk-table__head">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={headerClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row" className="nhsuk-table__row">
            {columns.map((column) => (
              <td key={column.key} role="cell" className={cellClass(column)}>
                <span className="nhsuk-table-responsive__heading" aria-hidden="true">
                  {column.label}{" "}
                </span>
                <span className="table__value">{row.cells[column.key]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function headerClass(column: TableColumn): string {
  return classNames("nhsuk-table__header", column.numeric && "nhsuk-table__header--numeric");
}

function cellClass(column: TableColumn): string {
  return classNames("nhsuk-table__cell", column.numeric && "nhsuk-table__cell--numeric");
}
