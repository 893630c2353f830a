import { Fragment, type ReactNode } from "react";
import type { Block, ListItem, Run } from "#app/domain/documents/block.ts";

/** What stands on a page, as headings, lists and tables. `under`: the level of the heading above it. */
export function PageText({ blocks, under }: { blocks: readonly Block[]; under: number }) {
  return (
    <div className="page-text">
      {blocks.map((block, index) => (
        <BlockText key={index} block={block} under={under} />
      ))}
    </div>
  );
}

function BlockText({ block, under }: { block: Block; under: number }) {
  switch (block.kind) {
    case "heading":
      return <Heading level={Math.min(6, under + block.level)}>{block.text}</Heading>;
    case "paragraph":
      return (
        <p>
          {block.runs.map((run, index) => (
            <RunText key={index} run={run} />
          ))}
        </p>
      );
    case "list":
      return <Items ordered={block.ordered} items={block.items} />;
    case "table":
      return <TableText header={block.header} rows={block.rows} />;
    case "picture":
      return <p>{block.alt === null ? "A picture that nobody has described yet." : `Picture: ${block.alt}`}</p>;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function Heading({ level, children }: { level: number; children: ReactNode }) {
  const Tag = `h${level}` as "h2" | "h3" | "h4" | "h5" | "h6";
  return <Tag className="nhsuk-heading-s">{children}</Tag>;
}

function RunText({ run: { text, href } }: { run: Run }) {
  if (href === undefined) return <Fragment>{text}</Fragment>;
  return (
    <a href={href} rel="nofollow ugc noopener">
      {text}
    </a>
  );
}

function Items({ ordered, items }: { ordered: boolean; items: readonly ListItem[] }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List>
      {items.map(({ text, list }, index) => (
        <li key={index}>
          {text}
          {list ? <Items ordered={list.ordered} items={list.items} /> : null}
        </li>
      ))}
    </List>
  );
}

function TableText({ header, rows }: { header: readonly string[]; rows: readonly string[][] }) {
  return (
    <table>
      {header.length === 0 ? null : (
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
