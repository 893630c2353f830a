import { HelpLink } from "#app/ui/layout/help-link.tsx";

export type ExitBarProps = {
  /** Where leaving goes to. */
  to: string;
  hideAfterMinutes: number;
};

const said = { __html: "" }; // filled by the scripts in the page, and nothing that React looks into

/** Help and "Exit this page", in reach wherever the page is scrolled to. Without script the exit is a form like any other. */
export function ExitBar({ to, hideAfterMinutes }: ExitBarProps) {
  return (
    <div className="exit-bar">
      <div className="nhsuk-width-container exit-bar__ways">
        <HelpLink />
        <form id="exit" method="post" action="/leave" data-to={to} data-hide-after={hideAfterMinutes}>
          <button className="exit-bar__button">
            Exit this page <span className="exit-bar__presses" aria-hidden="true" />
          </button>
        </form>
        <div
          className="nhsuk-u-visually-hidden"
          id="exit-said"
          role="status"
          dangerouslySetInnerHTML={said}
          suppressHydrationWarning
        />
        <div
          className="exit-bar__soon"
          id="exit-soon"
          role="status"
          dangerouslySetInnerHTML={said}
          suppressHydrationWarning
        />
      </div>
    </div>
  );
}

/** The same act for whoever goes by keys or by ear, right at the beginning of the page; seen only while it has the focus. */
export function ExitFirst() {
  return (
    <button className="nhsuk-skip-link exit-first" form="exit">
      Exit this page
    </button>
  );
}

/** What stands in front of a page that was left, or that nobody has touched for a while. Shown by the scripts in the page alone. */
export function Covers() {
  return (
    <>
      <div className="cover cover--left" role="alert">
        <p>Loading</p>
      </div>
      <div className="cover cover--away" role="group" aria-labelledby="still-there">
        <p className="nhsuk-heading-m" id="still-there">
          Are you still there?
        </p>
        <p className="cover__emptied">
          We removed words that were not sent, because it has been 30 minutes. All that was sent is still here.
        </p>
        <button className="nhsuk-button" id="carry-on" type="button">
          Carry on
        </button>
      </div>
    </>
  );
}
