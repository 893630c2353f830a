/**
 * Where stored bytes lie inside the data folder, by their id. A folder holds some thousands of names at most, so each of the
 * first two letters has one. @throws on what is no id
 */
export function storedPath(id: string): string {
  if (!/^[0-9a-z][0-9a-z-]{7,63}$/i.test(id)) throw new Error("a stored file's id is letters, figures and hyphens");
  return `${filesFolder}/${id.slice(0, 2)}/${id}`;
}

export const filesFolder = "files";
