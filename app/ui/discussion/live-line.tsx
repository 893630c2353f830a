import { Link } from "@remix-run/react";

/** What has happened since the page was made: as it is heard, as it is seen, and what leads to it. */
export type LiveWords = {
  heard: string;
  seen: string;
  link: string | null; // null: it stands on the page already
};

type LiveLineProps = {
  says: LiveWords | null;
  /** Where the link leads. */
  to: string;
  /** Shows it on this page, when it stands here; null: the link leads to another page. */
  show: (() => void) | null;
};

/**
 * Says what is new. It has its place from the beginning, so that nothing moves when it speaks; it is heard once for as
 * long as it says the same, and what is read changes only when somebody asks for it.
 */
export function LiveLine({ says, to, show }: LiveLineProps) {
  return (
    <div className="new-posts not-printed">
      <p className="nhsuk-u-visually-hidden" role="status">
        {says === null ? "" : says.heard}
      </p>
      {says === null ? null : (
        <p>
          {says.seen}{" "}
          {says.link === null ? null : (
            <Link
              to={to}
              onClick={(event) => {
                if (show === null) return;
                event.preventDefault();
                show();
              }}
            >
              {says.link}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
