import { html } from "#app/publishing/html.ts";

/** How the pages of a pack look: in each page itself, so that it holds when one is moved or mailed alone. */
export const packStyle = html`body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; color: #212b32; background:
#fff; } main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; } h1, h2, h3, h4, h5, h6 {
line-height: 1.25; } a { color: #00512b; } a:focus, input:focus { outline: 3px solid #ffbf47; outline-offset: 2px; }
label { display: block; font-weight: 600; } input { font: inherit; width: 100%; box-sizing: border-box; padding: 0.5rem;
border: 2px solid #4c6272; } li { margin-bottom: 0.5rem; } li p { margin: 0; } .kind, .picture { color: #4c6272; } dt {
font-weight: 600; } dd { margin: 0 0 0.5rem; } section { border-top: 1px solid #d8dde0; } table { border-collapse:
collapse; display: block; overflow-x: auto; } th, td { border: 1px solid #aeb7bd; padding: 0.25rem 0.5rem; text-align:
left; vertical-align: top; } @media print { form { display: none; } } `;
