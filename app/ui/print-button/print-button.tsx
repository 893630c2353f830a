import { useEffect, useState } from "react";
import { Button } from "#app/ui/button/button.tsx";

/** Appears only where it can work: without JavaScript the browser's own menu prints. */
export function PrintButton({ text = "Print this page" }: { text?: string }) {
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  if (!canPrint) return null;
  return (
    <Button kind="secondary" type="button" onClick={() => window.print()}>
      {text}
    </Button>
  );
}
