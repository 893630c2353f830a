import type { LinksFunction } from "@remix-run/node";
import styles from "./later.scss?url";

export const laterStylesheet: string = styles;

/** The `links` of a route that shows a list, a table or a record: its styles come with it, and not with the first page. */
export const laterStyles: LinksFunction = () => [{ rel: "stylesheet", href: laterStylesheet }];
