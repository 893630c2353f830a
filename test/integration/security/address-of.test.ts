import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { makeAddressOf } from "#app/http/address-of.ts";

function request(from: string, forwarded?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: from });
  const message = new IncomingMessage(socket);
  if (forwarded !== undefined) message.headers["x-forwarded-for"] = forwarded;
  return message;
}

test("without a proxy the address is that of the line, whatever a header says", () => {
  const addressOf = makeAddressOf(0);
  expect(addressOf(request("203.0.113.5", "198.51.100.7"))).toBe("203.0.113.5");
  expect(addressOf(request("::ffff:203.0.113.5"))).toBe("203.0.113.5");
});

test("behind proxies only what they added themselves is believed", () => {
  expect(makeAddressOf(1)(request("10.0.0.1", "1.2.3.4, 198.51.100.7"))).toBe("198.51.100.7");
  expect(makeAddressOf(2)(request("10.0.0.1", "1.2.3.4, 198.51.100.7, 10.0.0.2"))).toBe("198.51.100.7");
  expect(makeAddressOf(2)(request("10.0.0.1", "198.51.100.7"))).toBe("198.51.100.7");
  expect(makeAddressOf(1)(request("10.0.0.1"))).toBe("10.0.0.1");
  expect(makeAddressOf(1)(request("10.0.0.1", " , "))).toBe("10.0.0.1");
});
