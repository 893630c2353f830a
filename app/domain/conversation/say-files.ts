/** How many files came with words, for an ear that cannot see them: "With 2 files." Empty without any. */
export function sayFiles(files: readonly unknown[] = []): string {
  if (files.length === 0) return "";
  return files.length === 1 ? "With 1 file." : `With ${files.length} files.`;
}
