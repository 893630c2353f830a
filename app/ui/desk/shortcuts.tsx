import { useRef, useState } from "react";
import { Button } from "#app/ui/button/button.tsx";
import { useShortcuts, type Keys } from "./use-shortcuts.ts";
import { useShortcutsOn } from "./use-shortcuts-on.ts";

/** `needs`: what must stand on the page for the key to do something; the list leaves out what would do nothing now. */
export type Shortcut = { keys: string; says: string; needs?: string };

/** The keys of a page and the list of them. The list opens by "?", and by a press for whoever turned single keys off. */
export function Shortcuts({ shortcuts, keys }: { shortcuts: readonly Shortcut[]; keys: Keys }) {
  const details = useRef<HTMLDetailsElement>(null);
  const [on, turn] = useShortcutsOn();
  const [working, setWorking] = useState(shortcuts);
  const look = () => setWorking(shortcuts.filter(({ needs }) => needs === undefined || isThere(needs)));
  const show = () => {
    if (details.current === null) return false;
    details.current.open = true;
    details.current.querySelector("summary")?.focus();
    return true;
  };
  useShortcuts({ ...keys, "?": show }, on === true);
  if (on === null) return null;
  return (
    <details className="nhsuk-details" ref={details} onToggle={look}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Keyboard shortcuts</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>{on ? "Single keys work on this page while you are not typing." : "Single keys are off on this device."}</p>
        <dl className="shortcuts">
          {[...working, { keys: "?", says: "Show this list" }].map((shortcut) => (
            <Line key={shortcut.keys} shortcut={shortcut} />
          ))}
        </dl>
        <Button kind="secondary" type="button" onClick={() => turn(!on)}>
          {on ? "Turn single keys off" : "Turn single keys on"}
        </Button>
      </div>
    </details>
  );
}

function isThere(selector: string): boolean {
  return document.querySelector(`main ${selector}`) !== null;
}

function Line({ shortcut: { keys, says } }: { shortcut: Shortcut }) {
  return (
    <>
      <dt>
        {keys.split(" ").map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{says}</dd>
    </>
  );
}
