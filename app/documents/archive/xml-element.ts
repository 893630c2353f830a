/**
 * An element by its local name, whatever prefix the program that wrote it chose. Attributes too, but for those that name a
 * relationship (`r:id`, `r:embed`), which keep their `r:`.
 */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((child) => typeof child !== "string") ?? [];
}

/** The first child by that name; more names lead further down. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (parent, name) => elementsOf(parent).find((child) => child.name === name),
    element,
  );
}

export function childrenOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsOf(element).filter(({ name }) => names.includes(name));
}

/** Every element below by one of those names, in the order of the text. */
export function* descendantsOf(element: XmlElement | undefined, ...names: string[]): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (names.includes(child.name)) yield child;
    yield* descendantsOf(child, ...names);
  }
}

export function textOf(element: XmlElement | undefined): string {
  return element?.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("") ?? "";
}

/** `1`, `true` and `on` in the ways that Office writes them. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
