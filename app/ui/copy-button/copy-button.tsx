import { useEffect, useState } from "react";
import { Button } from "#app/ui/button/button.tsx";

/** Copies a text. Only with JavaScript: without it the text stands there to be marked and copied. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<"unable" | "ready" | "copied" | "refused">("unable");
  useEffect(() => setState("clipboard" in navigator ? "ready" : "unable"), []);
  if (state === "unable") return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  return (
    <>
      <Button type="button" kind="secondary" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status">{saysOf(state)}</span>
    </>
  );
}

function saysOf(state: "ready" | "copied" | "refused"): string {
  if (state === "ready") return "";
  return state === "copied" ? " Copied" : " Your browser does not let us copy. Mark the text and copy it yourself.";
}
