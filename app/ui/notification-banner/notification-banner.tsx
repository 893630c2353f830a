import { useId, type ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

export type NotificationBannerProps = {
  kind?: "info" | "success" | undefined;
  title?: string | undefined;
  /** The news in one sentence. */
  heading: ReactNode;
  children?: ReactNode;
};

/** News about the page or about what was just done. "success" is spoken at once. */
export function NotificationBanner({ kind = "info", title, heading, children }: NotificationBannerProps) {
  const titleId = useId();
  const success = kind === "success";
  return (
    <div
      className={classNames("nhsuk-notification-banner", success && "nhsuk-notification-banner--success")}
      role={success ? "alert" : "region"}
      aria-labelledby={titleId}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={titleId}>
          {title ?? (success ? "Done" : "Please note")}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </div>
  );
}
