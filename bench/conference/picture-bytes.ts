/** How large pictures of slides usually are, drawn as the site draws them. */
export const pictureBytes = { whole: 65_000, thumbnail: 10_000 };
