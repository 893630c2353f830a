import { zipOf } from "./zip-file.ts";

const spaces = ["office", "style", "text", "table", "drawing", "presentation", "xsl-fo-compatible", "svg-compatible"]
  .map(
    (name) =>
      `xmlns:${{ drawing: "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg" }[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(" ");
const frame = (kind: string, inside: string) =>
  `<draw:frame presentation:class="${kind}"><draw:text-box>${inside}</draw:text-box></draw:frame>`;

/** An OpenDocument deck: a slide with everything, and a hidden one. */
export function sampleOpenDeck(): Promise<Buffer> {
  const content = `<?xml version="1.0"?><office:document-content ${spaces} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/">
<office:automatic-styles>
<style:style style:name="dp1" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
</office:automatic-styles><office:body><office:presentation>
<draw:page draw:name="one">${frame("title", "<text:p>Singing together</text:p>")}
${frame("outline", "<text:list><text:list-item><text:p>Warm up</text:p><text:list><text:list-item><text:p>Hum<text:s/>first</text:p></text:list-item></text:list></text:list-item></text:list>")}
<draw:frame><table:table table:use-first-row-styles="true"><table:table-row><table:table-cell><text:p>Song</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Blaydon Races</text:p></table:table-cell></table:table-row></table:table></draw:frame>
<draw:frame><draw:image xlink:href="Pictures/shown.png"/><svg:desc>A choir</svg:desc></draw:frame>
<office:annotation><dc:creator>Ed Itor</dc:creator><text:p>A secret comment</text:p></office:annotation>
<presentation:notes>${frame("notes", "<text:p>Thank Sam</text:p>")}</presentation:notes></draw:page>
<draw:page draw:name="two" draw:style-name="dp1">${frame("title", "<text:p>Hidden figures</text:p>")}<draw:frame><draw:image xlink:href="Pictures/hidden.png"/></draw:frame></draw:page>
</office:presentation></office:body></office:document-content>`;
  const styles = `<?xml version="1.0"?><office:document-styles ${spaces}><office:styles><style:default-style style:family="graphic"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style></office:styles></office:document-styles>`;
  return zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.presentation" },
    { name: "content.xml", content },
    { name: "styles.xml", content: styles },
    { name: "meta.xml", content: "<m><creator>Sample Author</creator></m>" },
    { name: "Pictures/shown.png", content: "shown" },
    { name: "Pictures/hidden.png", content: "hidden" },
    { name: "Thumbnails/thumbnail.png", content: "first slide" },
  ]);
}
