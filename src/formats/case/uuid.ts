import { sha1 } from "./sha1.js";

/** The namespace of addresses in RFC 9562: 6ba7b811-9dad-11d1-80b4-00c04fd430c8. */
const ofAddresses = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

/** The UUID of an address (version 5 of RFC 9562): the same address always has the same. */
export function uuidOf(address: string): string {
  const bytes = sha1([...ofAddresses, ...utf8(address)]).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function utf8(text: string): number[] {
  const units = encodeURIComponent(text).match(/%..|./g) ?? [];
  return units.map((unit) => (unit.length === 3 ? parseInt(unit.slice(1), 16) : unit.charCodeAt(0)));
}
