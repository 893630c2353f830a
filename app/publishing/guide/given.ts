type Given<Keys> = { [Key in keyof Keys]?: Exclude<Keys[Key], undefined> };

/** Leaves out what is undefined, so that equal content compiles to equal JSON. */
export function given<Keys extends object>(keys: Keys): Given<Keys> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as Given<Keys>;
}
