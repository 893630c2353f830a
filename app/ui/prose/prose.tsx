/** HTML made from the site's own Markdown content. Never give it anything that a visitor wrote. */
export function Prose({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
