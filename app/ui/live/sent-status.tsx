import { useEffect, useState } from "react";

/** Says to a screen reader that what was written is sent; the eye reads it beside each message. */
export function SentStatus({ unsent }: { unsent: number }) {
  const [before, setBefore] = useState(unsent);
  const [isSent, setIsSent] = useState(false);
  useEffect(() => {
    if (unsent === before) return;
    setBefore(unsent);
    setIsSent(unsent === 0);
  }, [unsent, before]);
  return (
    <div className="nhsuk-u-visually-hidden" role="status">
      {isSent ? "Your message is sent." : ""}
    </div>
  );
}
