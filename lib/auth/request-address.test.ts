import { expect, test } from "vitest";
import { lastForwardedFor } from "./request-address";

test.each([
  [null, null],
  ["", null],
  ["192.0.2.1", "192.0.2.1"],
  ["203.0.113.9, 192.0.2.1", "192.0.2.1"],
  ["forged, 203.0.113.9 ,  2001:db8::1", "2001:db8::1"],
])("of %j the address is %j", (header, address) => {
  expect(lastForwardedFor(header)).toBe(address);
});
