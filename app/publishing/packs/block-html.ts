import type { Block, ListItem } from "#app/domain/documents/block.ts";
import { html, type Html } from "#app/publishing/html.ts";

const plainLink = /^(?:https?:|mailto:)/iu;

/** A page's blocks as markup. Headings begin below `under`, so that the outline of the whole page stays right. */
export function blocksHtml(blocks: readonly Block[], under: number): Html[] {
  return blocks.map((block) => blockHtml(block, under));
}

function blockHtml(block: Block, under: number): Html {
  switch (block.kind) {
    case "heading":
      return headingHtml(Math.min(6, under + block.level), block.text);
    case "paragraph":
      return html`<p>${block.runs.map(runHtml)}</p> `;
    case "list":
      return listHtml(block);
    case "table":
      return tableHtml(block.header, block.rows);
    case "picture":
      return html`<p class="picture">
        ${block.alt === null ? "A picture that nobody has described." : `Picture: ${block.alt}`}
      </p> `;
    case "code":
      return html`<pre>${block.text}</pre> `;
  }
}

export function headingHtml(level: number, text: string): Html {
  const tag = { html: `h${level}` };
  return html`<${tag}>${text}</${tag}>\n`;
}

function runHtml({ text, href }: { text: string; href?: string }): Html {
  return href !== undefined && plainLink.test(href) ? html`<a href="${href}">${text}</a>` : html`${text}`;
}

function listHtml({ ordered, items }: { ordered: boolean; items: readonly ListItem[] }): Html {
  const tag = { html: ordered ? "ol" : "ul" };
  const points = items.map((item) => html`<li>${item.text}${item.list ? listHtml(item.list) : null}</li> `);
  return html`<${tag}>\n${points}</${tag}>\n`;
}

function tableHtml(header: readonly string[], rows: readonly (readonly string[])[]): Html {
  const head = header.map((cell) => html`<th scope="col">${cell}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td>${cell}</td>`)}
      </tr> `,
  );
  return html`<table>
    ${
      header.length > 0 &&
      html`<thead>
        <tr>
          ${head}
        </tr>
      </thead>`
    }
    <tbody>
      ${body}
    </tbody>
  </table> `;
}
