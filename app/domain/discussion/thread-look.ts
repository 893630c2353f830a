/**
 * What a page of a thread looks like apart from new posts, as two keys: they are compared and never read. A page that has
 * other keys than the thread was made before something changed. Source: decision record 0034.
 */
export type ThreadLook = {
  /** Another one after each edit, removal, lock, move and the like. */
  changes: string;
  /** Another one after words were taken away or hidden: no page keeps showing those. */
  withdrawn: string;
};
