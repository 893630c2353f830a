import { useSettled } from "./use-settled.ts";

/** Said while the line is broken, and never before it is ready for use again. */
export function LineBanner({ broken }: { broken: boolean }) {
  const shown = useSettled(broken, 1_000) && broken;
  return (
    <div role="status">
      {shown ? (
        <p className="line-banner">The line is broken. What you write is kept here and sent when it is back.</p>
      ) : null}
    </div>
  );
}
