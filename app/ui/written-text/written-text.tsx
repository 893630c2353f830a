/** HTML that the site made from what a person wrote, by `services.renderWrittenText` and nothing else. */
export function WrittenText({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
