/** How large a file is, in words that fit a download: "3 bytes", "12 kB", "4.5 MB". */
export function sayBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  const megabytes = bytes / 1_000_000;
  return megabytes < 10
    ? `${Math.round(megabytes * 10) / 10} MB`
    : `${Math.round(megabytes).toLocaleString("en-GB")} MB`;
}
