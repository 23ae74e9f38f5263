import { createSocket } from "node:dgram";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** What a name has: the texts, mail servers and addresses. "silent": questions about it are not answered. */
export interface Zone {
  [name: string]:
    | "silent"
    | "failing"
    | { txt?: string[]; mx?: { exchange: string; priority: number }[]; a?: string[] };
}

const TYPES = { a: 1, mx: 15, txt: 16 };

/** A real DNS server on loopback, over UDP, gone when the test ends; gives its address as a resolver takes it. */
export async function dnsServer(zone: Zone): Promise<{ address: string; asked: string[] }> {
  const socket = createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (question, from) => {
    const { name, type, end } = readQuestion(question);
    asked.push(name);
    const entry = zone[name];
    if (entry === "silent") return;
    const rows = entry === undefined || entry === "failing" ? [] : rowsOf(entry, type);
    const header = Buffer.alloc(12);
    question.copy(header, 0, 0, 2);
    const code = entry === "failing" ? 2 : entry === undefined ? 3 : 0;
    header.writeUInt16BE(0x8180 | code, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(rows.length, 6);
    const answers = rows.map((data) => {
      const head = Buffer.alloc(12);
      head.writeUInt16BE(0xc00c, 0);
      head.writeUInt16BE(type, 2);
      head.writeUInt16BE(1, 4);
      head.writeUInt32BE(60, 6);
      head.writeUInt16BE(data.length, 10);
      return Buffer.concat([head, data]);
    });
    socket.send(Buffer.concat([header, question.subarray(12, end), ...answers]), from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => {
    socket.close();
  });
  return { address: `127.0.0.1:${socket.address().port}`, asked };
}

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString("ascii", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join(".").toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function rowsOf(entry: Exclude<Zone[string], string>, type: number): Buffer[] {
  if (type === TYPES.txt) return (entry.txt ?? []).map(inPieces);
  if (type === TYPES.a) return (entry.a ?? []).map((address) => Buffer.from(address.split(".").map(Number)));
  if (type !== TYPES.mx) return [];
  return (entry.mx ?? []).map(({ exchange, priority }) => {
    const head = Buffer.alloc(2);
    head.writeUInt16BE(priority);
    const labels = exchange.split(".").filter((label) => label !== "");
    return Buffer.concat([head, ...labels.map(withLength), Buffer.from([0])]);
  });
}

/** A text goes in pieces of at most 255 bytes, as a long key does. */
const inPieces = (text: string): Buffer => Buffer.concat((text.match(/.{1,255}/gs) ?? [""]).map(withLength));

const withLength = (text: string): Buffer =>
  Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]);
