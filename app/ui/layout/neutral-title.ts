/** The title of every page of the journey: it says nothing to whoever looks over a shoulder or through a history. */
export const neutralTitle = "A few questions";
