import { useEffect, useState, type RefObject } from "react";

/** While a file is on its way its form stays here: it would go without the file. @returns whether somebody tried to send it */
export function useWaitToSend(box: RefObject<HTMLInputElement | null>, waiting: boolean): boolean {
  const [early, setEarly] = useState(false);
  useEffect(() => {
    const form = box.current?.form;
    setEarly(false);
    if (!waiting || !form) return;
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      setEarly(true);
    };
    form.addEventListener("submit", hold, { capture: true });
    return () => form.removeEventListener("submit", hold, { capture: true });
  }, [box, waiting]);
  return early;
}
