import { html, type Html } from "#app/publishing/html.ts";
import { blocksHtml, headingHtml } from "./block-html.ts";
import { fileNames, itemName } from "./pack-names.ts";
import { packStyle } from "./pack-style.ts";
import type { Pack, PackItem, PackPage } from "./pack.ts";

/** The first page of a pack: it lists everything, and searches when the browser lets it, with the line cut. */
export function indexPage(pack: Pack): string {
  const items = pack.items.map(
    (item) =>
      html`<li>
        <a href="text/${fileOf(item)}">${item.title}</a>
        <span class="kind">${item.kind}${item.sample && ". Sample"}</span>
        ${item.summary !== "" && html`<p>${item.summary}</p>`}
      </li> `,
  );
  return page(
    pack.title,
    html`<p>${pack.intro}</p>
      <p>
        ${pack.attribution} Made on ${sayMoment(pack.madeAt)} from <a href="${pack.address}">${pack.address}</a>. It can
        be read and searched without the internet. What has changed since then is on the site.
      </p>
      <form id="search" hidden role="search">
        <label for="words">Search in this pack</label>
        <input id="words" type="search" autocomplete="off" />
        <p id="count" role="status"></p>
        <ol id="found"></ol>
      </form>
      ${
        pack.programme !== undefined &&
        html`<p><a href="programme.html">The programme</a> (<a href="programme.csv">as a table</a>)</p>`
      }
      ${pack.stories !== undefined && pack.stories.length > 0 && html`<p><a href="stories.html">Stories</a></p>`}
      <h2>Everything in this pack</h2>
      <ol>
        ${items}
      </ol>
      <p><a href="manifest.csv">A table of all files, with licences and checksums</a></p>
      <script src="search/lunr.js"></script>
      <script src="search/index.js"></script>
      <script src="search/search.js"></script>`,
  );
}

/** The text version of one resource, page after page under headings. */
export function textPage(item: PackItem): string {
  const names = fileNames(item.files.map(({ name }) => name));
  const files = item.files.map(
    ({ name }, place) =>
      html`<li><a href="../files/${addressPart(itemName(item))}/${addressPart(names[place] ?? "")}">${name}</a></li> `,
  );
  const facts = item.facts.map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd>${value}</dd> `,
  );
  return page(
    item.title,
    html`<p><a href="../index.html">Everything in this pack</a></p>
      <p class="kind">${item.kind}${item.sample && ". Sample: people and places in it are made up."}</p>
      ${item.summary !== "" && html`<p>${item.summary}</p>`}
      <dl>
        ${facts}
        <dt>Licence</dt>
        <dd>${licence(item)}</dd>
        ${
          item.credit !== "" &&
          html`<dt>How to credit it</dt>
            <dd>${item.credit}</dd>`
        }
        <dt>Always at</dt>
        <dd><a href="${item.address}">${item.address}</a></dd>
      </dl>
      ${item.link !== null && html`<p>It is elsewhere: <a href="${item.link}">${item.link}</a></p>`}
      ${
        files.length > 0 &&
        html`<h2>Files</h2>
          <ul>
            ${files}
          </ul>`
      }
      ${
        item.pages.length > 0 &&
        html`<h2>Text</h2>
          <p class="kind">${item.textBy}</p>`
      }
      ${item.pages.map(onePage)}`,
  );
}

/** The name of a resource's text version inside `text/`. */
export function fileOf(item: Pick<PackItem, "number">): string {
  return `${String(item.number).padStart(4, "0")}.html`;
}

/** Where a page stands in the text version; the first file's pages are called by their number alone. */
export function pageId({ file, kind, number }: Pick<PackPage, "file" | "kind" | "number">): string {
  return file > 1 ? `file-${file}-${kind}-${number}` : `${kind}-${number}`;
}

export function pageTitle({ kind, number, title }: Pick<PackPage, "kind" | "number" | "title">): string {
  const place = `${kind === "slide" ? "Slide" : "Page"} ${number}`;
  return title === "" ? place : `${place}: ${title}`;
}

function onePage(one: PackPage): Html {
  return html`<section id="${pageId(one)}">
    ${headingHtml(3, pageTitle(one))}${blocksHtml(one.blocks, 3)}${
      one.notes.length > 0 && html`${headingHtml(4, "Notes")}${blocksHtml(one.notes, 4)}`
    }
  </section> `;
}

function licence({ licence: { name, url } }: PackItem): Html {
  return url === null ? html`${name}` : html`<a href="${url}">${name}</a>`;
}

export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${packStyle}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.html;
}

/** A name as a part of an address: a file of a pack is opened from a disk, where "%" and "#" would be read as signs. */
function addressPart(name: string): string {
  return encodeURIComponent(name);
}

function sayMoment(at: Date): string {
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" });
}
