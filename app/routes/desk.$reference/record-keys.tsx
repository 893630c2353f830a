import { useNavigate } from "@remix-run/react";
import { Shortcuts, type Shortcut } from "#app/ui/desk/shortcuts.tsx";
import { useWayBack } from "./list-place.tsx";

const next = "#next-in-list";
const take = 'form:has(input[name="intent"][value="take"]) button';

const shortcuts: readonly Shortcut[] = [
  { keys: "j", says: "Next in this list", needs: next },
  { keys: "u", says: "Back to the list" },
  { keys: "t", says: "Take it", needs: take },
  { keys: "r", says: "Write to the person", needs: "#say-words" },
  { keys: "n", says: "Write a private note", needs: "#note-words" },
];

/** The keys of a record. Each presses, or goes to, what stands on the page: where that is not there, it does nothing. */
export function RecordKeys() {
  const navigate = useNavigate();
  const { to } = useWayBack();
  const back = () => {
    void navigate(to);
    return true;
  };
  const keys = {
    j: () => press(next),
    u: back,
    t: () => press(take),
    r: () => writeIn("say-words"),
    n: () => writeIn("note-words"),
  };
  return <Shortcuts shortcuts={shortcuts} keys={keys} />;
}

function press(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(`main ${selector}`);
  found?.click();
  return found !== null;
}

function writeIn(id: string): boolean {
  const box = document.getElementById(id);
  const around = box?.closest("details");
  if (around) around.open = true;
  box?.focus();
  return box !== null;
}
