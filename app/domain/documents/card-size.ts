// What the sites where people share links ask for: 1.91 to 1, and large enough for sharp screens. Source: ogp.me
export const cardWidth = 1200; // pixels
export const cardHeight = 630;
export const cardType = "image/jpeg";
