import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";

/** The least that telling everyone can cost: bare socket.io that sends each post that comes by HTTP to all who are there. */
const http = createServer((request, response) => {
  if (request.method !== "POST") return;
  post += 1;
  io.emit("space-written", { space: "bench", posts: [[1, post]] });
  request.resume();
  response.writeHead(302, { location: `/threads/1#post-${post}` }).end();
});
const io = new Server(http, { perMessageDeflate: false, serveClient: false });
let post = 0;
http.listen(0, "127.0.0.1", () => console.log(`Ready: http://127.0.0.1:${(http.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
