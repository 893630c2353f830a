import { useEffect, useState, type RefObject } from "react";
import { Button } from "#app/ui/button/button.tsx";

/** Fills the screen with the slide. Stands only where the browser can. */
export function FullScreenButton({ stage }: { stage: RefObject<HTMLElement> }) {
  const [state, setState] = useState<"unable" | "small" | "full">("unable");
  useEffect(() => {
    const look = () => setState(document.fullscreenElement === null ? "small" : "full");
    if (!document.fullscreenEnabled) return;
    look();
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  if (state === "unable") return null;
  const change = () => {
    const done = state === "full" ? document.exitFullscreen() : stage.current?.requestFullscreen();
    done?.catch(() => setState("unable")); // a policy of the computer forbids it: the button would do nothing
  };
  return (
    <Button type="button" kind="secondary" onClick={change}>
      {state === "full" ? "Leave full screen" : "Full screen"}
    </Button>
  );
}
