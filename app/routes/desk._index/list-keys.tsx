import { useNavigate } from "@remix-run/react";
import { Shortcuts, type Shortcut } from "#app/ui/desk/shortcuts.tsx";
import { deskLists } from "./lists.ts";

/** Which key opens which list, after "g". */
const keyOf = { urgent: "u", new: "n", mine: "m", team: "t", waiting: "w", overdue: "o", closed: "c" } as const;

const aCard = ".card-list a.nhsuk-card__link";
const aBox = ".card-list input[name=chosen]";

const shortcuts: readonly Shortcut[] = [
  { keys: "j", says: "Next person in the list", needs: aCard },
  { keys: "k", says: "Person before", needs: aCard },
  { keys: "Enter", says: "Open the person", needs: aCard },
  { keys: "o", says: "Open the person as well", needs: aCard },
  { keys: "x", says: "Choose the person, or not any more", needs: aBox },
  { keys: "/", says: "Find someone", needs: "#find" },
  ...deskLists.map(({ id, label }) => ({ keys: `g ${keyOf[id]}`, says: `Go to the list ${label}` })),
];

/** The keys of the lists. They move the browser's own focus from card to card, so that everybody sees and hears where they are. */
export function ListKeys() {
  const navigate = useNavigate();
  const goTo = (list: string) => () => {
    void navigate(`/desk?list=${list}`);
    return true;
  };
  const lists = Object.fromEntries(deskLists.map(({ id }) => [`g ${keyOf[id]}`, goTo(id)]));
  const keys = { j: () => moveBy(1), k: () => moveBy(-1), o: open, x: choose, "/": find, ...lists };
  return <Shortcuts shortcuts={shortcuts} keys={keys} />;
}

function cards(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`main ${aCard}`)];
}

/** The card that has the focus, or that something inside it has. */
function currentCard(): HTMLAnchorElement | null {
  return document.activeElement?.closest("li")?.querySelector<HTMLAnchorElement>("a.nhsuk-card__link") ?? null;
}

function moveBy(step: 1 | -1): boolean {
  const all = cards();
  const here = all.findIndex((card) => card === currentCard());
  const to = here === -1 ? (step === 1 ? 0 : all.length - 1) : here + step;
  all[to]?.focus();
  return all[to] !== undefined;
}

function open(): boolean {
  const card = currentCard();
  card?.click();
  return card !== null;
}

function choose(): boolean {
  const box = currentCard()?.closest("li")?.querySelector<HTMLInputElement>("input[name=chosen]");
  box?.click();
  return box !== null && box !== undefined;
}

function find(): boolean {
  const box = document.getElementById("find");
  box?.focus();
  return box !== null;
}
