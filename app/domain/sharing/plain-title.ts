/** What a resource is called once the words of whoever asked the question are out of it: its title may have been theirs. */
export const plainTitle = "A discussion among members";
