import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ProcNetTcpError, parseProcNetTcp } from "./proc-net-tcp";

// Both as Linux 6.18.44 printed them.
const HEADING =
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                                                     \n";
const TCP = `${HEADING}   0: 0100007F:B30F 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 39029 1 0000000078594bbe 100 0 0 10 0                     
   8: 0100007F:CD0E 0100007F:B30F 01 00000000:00000000 00:00000000 00000000     0        0 39030 2 000000001f6a70ed 20 0 0 10 -1                     
   9: 0100007F:CD1A 0100007F:B30F 05 00000000:00000000 03:0000175C 00000000     0        0 0 3 00000000ee724475                                      
  10: 0100007F:CD1C 0100007F:B30F 0B 00029FFC:00000000 04:0000000E 00000000     0        0 0 2 00000000eec45f72 20 4 0 14 -1                         
  11: 0100007F:CD26 0100007F:B30F 06 00000000:00000000 03:0000176F 00000000     0        0 0 3 00000000324f674a                                      
  14: 0100007F:B30F 0100007F:CD1C 05 00000000:0001F3E5 00:00000000 00000000     0        0 39035 2 00000000c251a11e 20 4 1 17 -1                     
  17: 0100007F:B30F 0100007F:CD1A 08 00000000:00000000 00:00000000 00000000     0        0 39033 1 00000000ed15092c 20 4 0 10 -1                     
  20: 0100007F:AF9B 00000000:0000 0A 00000000:00000000 00:00000000 00000000   101        0 9625 1 00000000245fcfde 100 0 0 10 0                      
`;
const TCP6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   1: 00000000000000000000000001000000:8D63 00000000000000000000000001000000:A6EE 08 00000000:00000000 00:00000000 00000000     0        0 39043 1 00000000b6f90c30 20 4 0 10 -1
   5: 00000000000000000000000001000000:A6F6 00000000000000000000000001000000:8D63 0B 0002A005:00000000 04:0000000E 00000000     0        0 0 2 00000000ff8243fc 20 4 0 14 -1
   6: 0000000000000000FFFF00000100007F:A702 0000000000000000FFFF00000100007F:8D63 06 00000000:00000000 03:0000176F 00000000     0        0 0 3 000000005200fdac
`;

const read = (text: string) => parseProcNetTcp(text, { byteOrder: "LE" });

describe("a table of IPv4", () => {
  test("gives the states in the spelling of the RFC", () => {
    expect(read(TCP).map(({ state }) => state)).toEqual([
      "LISTEN",
      "ESTABLISHED",
      "FIN-WAIT-2",
      "CLOSING",
      "TIME-WAIT",
      "FIN-WAIT-2",
      "CLOSE-WAIT",
      "LISTEN",
    ]);
  });

  test("gives addresses, ports, queues and the timer in ms", () => {
    expect(read(TCP)[3]).toEqual({
      local: { ip: "127.0.0.1", port: 52_508 },
      remote: { ip: "127.0.0.1", port: 45_839 },
      state: "CLOSING",
      sendQueue: 172_028,
      receiveQueue: 0,
      timer: "window probe",
      expiresIn: 140,
      retransmissions: 0,
      line: "10: 0100007F:CD1C 0100007F:B30F 0B 00029FFC:00000000 04:0000000E 00000000",
    });
    expect(read(TCP)[4]).toMatchObject({ timer: "TIME-WAIT", expiresIn: 59_990 });
  });

  test("shows nothing of owner, inode and kernel memory", () => {
    const shown = read(TCP)
      .map(({ line }) => line)
      .join("\n");

    for (const secret of ["39030", "1f6a70ed", "101", "9625"]) expect(shown).not.toContain(secret);
  });

  test("is not decoded where the port that is asked for does not stand", () => {
    const broken = `${TCP}  21: what is this 0100007F:0016 ZZ\n`;

    expect(parseProcNetTcp(broken, { byteOrder: "LE", port: 0xcd1c })).toHaveLength(2);
    expect(() => read(broken)).toThrow(ProcNetTcpError);
  });
});

test("a table of IPv6 gives addresses as RFC 5952 writes them", () => {
  expect(read(TCP6).map(({ local, state }) => `${local.ip} ${local.port} ${state}`)).toEqual([
    "::1 36195 CLOSE-WAIT",
    "::1 42742 CLOSING",
    "::ffff:127.0.0.1 42754 TIME-WAIT",
  ]);
});

test("a big-endian machine prints the octets of an address in their order", () => {
  const table = TCP.replaceAll("0100007F", "7F000001");

  expect(parseProcNetTcp(table, { byteOrder: "BE" })[1]?.remote.ip).toBe("127.0.0.1");
});

test.each([
  ["no heading", "", 1],
  ["another file", "Inter-|   Receive\n", 1],
  [
    "a state that there is not",
    `${HEADING}   0: 0100007F:B30F 00000000:0000 0E 00000000:00000000 00:00000000 00000000\n`,
    2,
  ],
  [
    "a timer that there is not",
    `${HEADING}   0: 0100007F:B30F 00000000:0000 0A 00000000:00000000 05:00000000 00000000\n`,
    2,
  ],
  ["a line that was cut", `${TCP}  21: 0100007F:CD26 0100007F:B30F 06 0000`, 10],
  [
    "an address that is too short",
    `${HEADING}   0: 01007F:B30F 00000000:0000 0A 00000000:00000000 00:00000000 00000000\n`,
    2,
  ],
])("%s is refused, with the number of the line", (_, text, lineNumber) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ name: "ProcNetTcpError", lineNumber }));
});

test("whatever follows the heading is read or refused by name", () => {
  const pieces = fc.constantFrom(...TCP.split(/(?<=[ :\n])/), "ZZ", "-1", "\u0000");

  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      try {
        for (const { local, expiresIn } of read(HEADING + parts.join(""))) {
          expect(local.port).toBeLessThan(65_536);
          expect(expiresIn).toBeGreaterThanOrEqual(0);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(ProcNetTcpError);
      }
    }),
  );
});
