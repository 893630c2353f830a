import { createContext, useContext, useEffect, useState, type ReactNode } from "react";

type Told = { text: string | null; tell: (text: string | null) => void };

const ToldContext = createContext<Told>({ text: null, tell: () => undefined });

/** What a page that is told of new notices says in the menu until it is loaded again. */
export function LiveNotices({ children }: { children: ReactNode }) {
  const [text, tell] = useState<string | null>(null);
  return <ToldContext.Provider value={{ text, tell }}>{children}</ToldContext.Provider>;
}

/** @param text what the link to the notices says from now on; null: what the page was made with */
export function useTellNotices(text: string | null): void {
  const { tell } = useContext(ToldContext);
  useEffect(() => {
    tell(text);
    return () => tell(null);
  }, [tell, text]);
}

/** The pages of a menu, with what was told since it was made. */
export function useToldPages<Item extends { to: string; text: string }>(pages: readonly Item[]): readonly Item[] {
  const { text } = useContext(ToldContext);
  return text === null ? pages : pages.map((page) => (page.to === "/notices" ? { ...page, text } : page));
}
