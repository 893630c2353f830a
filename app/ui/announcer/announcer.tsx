const said = { __html: "" }; // filled by the speaker, and nothing that React looks into

/** The one place of a page that screen readers listen to for new messages. It stands empty, and stays between pages. */
export function Announcer() {
  return (
    <div
      className="nhsuk-u-visually-hidden"
      id="announcer"
      role="status"
      dangerouslySetInnerHTML={said}
      suppressHydrationWarning
    />
  );
}
