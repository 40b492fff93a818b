/* Reading and judging a statement, as docs/signed-statement.md says. Knows neither page nor network. */
"use strict";

const PREFIX = "TA1:";
const MOST_TEXT = PREFIX.length + (250 / 2) * 3; // 250 bytes; two of them take three letters
const MOST_DEPTH = 8;
const LAST_DAY = 2932896; // 9999-12-31
const BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const VOID_STATES = ["replaced", "revoked", "withdrawn"];
const DAY = 86400000;

class NotAStatement extends Error {}

class NotTrusted extends Error {}

function expect(right, Fault) {
  if (!right) {
    throw new Fault();
  }
}

/* From text to bytes: RFC 9285 */
function fromBase45(text) {
  expect(text.length % 3 !== 1, NotAStatement);
  const bytes = [];
  for (let at = 0; at < text.length; at += 3) {
    const places = Array.from(text.slice(at, at + 3), (letter) => BASE45.indexOf(letter));
    expect(!places.includes(-1), NotAStatement);
    const value = places.reduceRight((sum, place) => sum * 45 + place, 0);
    expect(value < (places.length === 3 ? 65536 : 256), NotAStatement);
    if (places.length === 3) {
      bytes.push(value >> 8);
    }
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

/* From bytes to values: RFC 8949 in its deterministic encoding, and nothing else.
   Maps become Map, tags {tag, value}; floats and simple values, which we do not use, become null. */
function fromCbor(bytes) {
  let at = 0;

  function take(count) {
    expect(count <= bytes.length - at, NotAStatement);
    at += count;
    return bytes.subarray(at - count, at);
  }

  function head() {
    const first = take(1)[0];
    const major = first >> 5;
    const short = first & 31;
    if (short < 24) {
      return [major, short];
    }
    expect(short <= 27, NotAStatement); // no open lengths
    let value = 0;
    for (const byte of take(1 << (short - 24))) {
      value = value * 256 + byte;
    }
    if (major !== 7) {
      expect(value >= [24, 0x100, 0x10000, 0x100000000][short - 24], NotAStatement); // shortest form
    }
    return [major, value];
  }

  function map(count, depth) {
    const found = new Map();
    let previous = null;
    for (let pair = 0; pair < count; pair += 1) {
      const begin = at;
      const key = item(depth);
      const written = bytes.subarray(begin, at);
      expect(previous === null || comesBefore(previous, written), NotAStatement); // nor twice
      previous = written;
      found.set(key, item(depth));
    }
    return found;
  }

  function item(depth) {
    expect(depth > 0, NotAStatement);
    const [major, value] = head();
    switch (major) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 2:
        return take(value);
      case 3:
        return fromUtf8(take(value));
      case 4: {
        const list = [];
        while (list.length < value) {
          list.push(item(depth - 1));
        }
        return list;
      }
      case 5:
        return map(value, depth - 1);
      case 6:
        return { tag: value, value: item(depth - 1) };
      default:
        return null;
    }
  }

  const whole = item(MOST_DEPTH);
  expect(at === bytes.length, NotAStatement);
  return whole;
}

function comesBefore(one, other) {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    if (one[at] !== other[at]) {
      return one[at] < other[at];
    }
  }
  return one.length < other.length;
}

function fromUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (fault) {
    throw new NotAStatement();
  }
}

/* A text beginning with TA1: taken apart; its signature is not yet looked at. */
function readStatement(text) {
  expect(text.startsWith(PREFIX) && text.length <= MOST_TEXT, NotAStatement);
  const bytes = fromBase45(text.slice(PREFIX.length));
  const outer = fromCbor(bytes);
  expect(outer !== null && outer.tag === 18 && Array.isArray(outer.value), NotAStatement);
  expect(outer.value.length === 4, NotAStatement);
  const [header, unsigned, payload, signature] = outer.value;
  for (const part of [header, payload, signature]) {
    expect(part instanceof Uint8Array, NotAStatement);
  }
  expect(unsigned instanceof Map && unsigned.size === 0, NotAStatement);
  expect(signature.length === 64, NotAStatement);
  const said = fromCbor(header);
  expect(said instanceof Map && said.size === 2 && said.get(1) === -7, NotAStatement);
  const kid = said.get(4);
  expect(kid instanceof Uint8Array && kid.length === 8, NotAStatement);
  return { kid: toHex(kid), header, payload, signature, claims: readClaims(fromCbor(payload)) };
}

function readClaims(map) {
  expect(map instanceof Map, NotAStatement);
  const claims = {
    number: map.get(1),
    kind: map.get(2),
    holder: map.get(3),
    course: map.get(4),
    academy: map.get(5),
    issuedOn: map.get(6),
    expiresOn: map.get(7),
  };
  for (const text of [claims.number, claims.holder, claims.academy]) {
    expect(typeof text === "string" && text !== "", NotAStatement);
  }
  expect(claims.course === undefined || typeof claims.course === "string", NotAStatement);
  expect([1, 2, 3, 4].includes(claims.kind), NotAStatement);
  expect(isDay(claims.issuedOn), NotAStatement);
  expect(claims.expiresOn === undefined || isDay(claims.expiresOn), NotAStatement);
  return claims;
}

function isDay(value) {
  return Number.isInteger(value) && value >= 0 && value <= LAST_DAY;
}

function isStatement(text) {
  try {
    readStatement(text);
    return true;
  } catch (fault) {
    return false;
  }
}

/* Every text that may be a statement in a longer one: a whole PDF, or what somebody pasted. */
function findStatements(text) {
  const found = new Set();
  for (const run of text.match(/TA1:[0-9A-Z $%*+\-./:]+/g) || []) {
    const whole = run.trim();
    const parts = isStatement(whole) ? [whole] : whole.split(/(?=TA1:)/);
    parts.forEach((part) => found.add(part.trim()));
  }
  return Array.from(found);
}

/* ES256 */
function verifies(key, signature, message) {
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, message);
}

/* What COSE signs: ["Signature1", header, h'', payload] */
function signedBytes(statement) {
  const context = new TextEncoder().encode("Signature1");
  return Uint8Array.from([
    0x84,
    0x60 + context.length,
    ...context,
    ...byteString(statement.header),
    0x40,
    ...byteString(statement.payload),
  ]);
}

function byteString(bytes) {
  const head = bytes.length < 24 ? [0x40 + bytes.length] : [0x58, bytes.length];
  return [...head, ...bytes];
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromBase64(text) {
  expect(typeof text === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(text), NotTrusted);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/* The payload of a trust file or a void list, and whose signature it bears.
   `keyOf` finds a key in the payload; a signature by a key it does not find is nobody's. */
async function readSigned(text, format, keyOf) {
  const outer = JSON.parse(text);
  expect(typeof outer.payload === "string" && Array.isArray(outer.signatures), NotTrusted);
  const payload = JSON.parse(outer.payload);
  expect(payload !== null && payload.format === format, NotTrusted);
  const keys = await keyOf(payload);
  const message = new TextEncoder().encode(outer.payload);
  const signers = [];
  for (const { kid, signature } of outer.signatures) {
    const key = keys.get(kid);
    if (key !== undefined) {
      expect(await verifies(key.verifier, fromBase64(signature), message), NotTrusted);
      signers.push(key);
    }
  }
  expect(signers.length > 0, NotTrusted);
  return { payload, signers };
}

async function readKeys(payload) {
  const keys = new Map();
  for (const entry of payload.keys) {
    const der = fromBase64(entry.public_key);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", der));
    expect(entry.kid === toHex(digest.subarray(0, 8)) && !keys.has(entry.kid), NotTrusted);
    for (const said of [entry.site_code, entry.site_name]) {
      expect(typeof said === "string" && said !== "", NotTrusted);
    }
    const verifier = await crypto.subtle.importKey(
      "spki", der, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"],
    );
    keys.set(entry.kid, {
      kid: entry.kid,
      siteCode: entry.site_code,
      siteName: entry.site_name,
      since: dayOf(entry.since),
      verifier,
    });
  }
  return keys;
}

/* The trusted keys. Whatever is wrong with the file: no key at all, and `right` is false. */
async function readTrust(text) {
  try {
    let keys = new Map();
    const { payload, signers } = await readSigned(text, "trainer-app trust 1", async (said) => {
      keys = await readKeys(said);
      return keys;
    });
    expect(typeof payload.made_by === "string", NotTrusted);
    return { right: true, keys, signers, madeBy: payload.made_by, madeOn: dayOf(payload.made_on) };
  } catch (fault) {
    return { right: false, keys: new Map(), signers: [], madeBy: "", madeOn: null };
  }
}

/* What one site declared void; signed by that site, or by whoever signed the trust file. */
async function readVoidList(text, trust) {
  try {
    const { payload, signers } = await readSigned(text, "trainer-app void 1", () => trust.keys);
    const siteCode = payload.site_code;
    expect(typeof siteCode === "string", NotTrusted);
    const mayVoid = (key) => key.siteCode === siteCode || trust.signers.includes(key);
    expect(signers.some(mayVoid), NotTrusted);
    const entries = new Map();
    for (const { number, state, on, by } of payload.entries) {
      expect(typeof number === "string" && VOID_STATES.includes(state), NotTrusted);
      expect(by === undefined || by === null || typeof by === "string", NotTrusted);
      entries.set(number, { state, on: dayOf(on), by: by || "" });
    }
    return { right: true, siteCode, asOf: dayOf(payload.as_of), entries };
  } catch (fault) {
    return { right: false };
  }
}

/* Days since 1970-01-01 of a date as JSON has it: 2026-11-22 */
function dayOf(text) {
  expect(typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text), NotTrusted);
  const time = Date.parse(text + "T00:00:00Z");
  expect(!Number.isNaN(time) && new Date(time).toISOString().startsWith(text), NotTrusted);
  return time / DAY;
}

/* The answer about one text: which of the eight, and all that should be shown with it. */
async function judge(text, trust, voidLists, today) {
  let statement;
  try {
    statement = readStatement(text);
  } catch (fault) {
    if (!(fault instanceof NotAStatement)) {
      throw fault;
    }
    return { answer: "not-a-statement" };
  }
  const { claims, kid } = statement;
  const key = trust.keys.get(kid);
  if (key === undefined) {
    return { answer: "unknown-key", claims, kid };
  }
  if (!(await verifies(key.verifier, statement.signature, signedBytes(statement)))) {
    return { answer: "altered", claims, kid };
  }
  const newestFirst = voidLists.slice().sort((one, other) => other.asOf - one.asOf);
  const list = newestFirst.find((some) => some.siteCode === key.siteCode);
  const found = { claims, kid, key, asOf: list === undefined ? null : list.asOf };
  const naming = newestFirst.find((some) => some.entries.has(claims.number));
  if (naming !== undefined) {
    const entry = naming.entries.get(claims.number);
    return { ...found, answer: entry.state, entry, asOf: naming.asOf };
  }
  const expired = claims.expiresOn !== undefined && claims.expiresOn < today;
  return { ...found, answer: expired ? "expired" : "genuine" };
}
