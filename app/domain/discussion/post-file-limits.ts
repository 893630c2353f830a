/** What may go with a post, on the form or by mail. */
export const postFileLimits = { files: 10, bytesOfFile: 25_000_000 } as const;
